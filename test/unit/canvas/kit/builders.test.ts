import { describe, expect, test } from "vitest";
import {
  button,
  canvas,
  CanvasError,
  checkbox,
  dataTable,
  divider,
  dropdown,
  image,
  input,
  list,
  openPage,
  option,
  singleSelect,
  spacer,
  submit,
  textBlock,
  textarea,
  validateCanvas,
} from "../../../../canvas/kit/index.js";

const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`, `Option ${index}`));

describe("components Intercom takes", () => {
  test("one of each makes a canvas without problems", () => {
    const built = canvas(
      [
        textBlock({ id: "title", text: "Hello **Ada**, see [the article](https://help.example.com)", style: "header" }),
        button({ id: "go", label: "Go", style: "primary", action: submit() }),
        button({ id: "open", label: "Open", style: "link", action: openPage("https://help.example.com") }),
        list([
          {
            id: "one",
            title: "One",
            image: "https://cdn.example.com/a.png",
            image_width: 20,
            image_height: 20,
            action: submit(),
          },
        ]),
        dataTable([["Category", "billing"]]),
        dropdown({ id: "style", options: options(2), value: "o1" }),
        singleSelect({ id: "mood", options: options(10), action: submit() }),
        checkbox({ id: "topics", label: "Topics", option: options(1), value: ["o0"] }),
        input({ id: "wish", label: "Wish", action: submit() }),
        textarea({ id: "reply", value: "Dear\nAda" }),
        image({ url: "https://cdn.example.com/a.png", width: 100, height: 50, align: "full_width" }),
        divider({ bottom_margin: "none" }),
        spacer({ size: "l" }),
      ],
      { screen: "home" },
    );
    expect(validateCanvas(built)).toEqual([]);
    expect(built.canvas.stored_data).toEqual({ screen: "home" });
  });
});

describe("components Intercom refuses are refused when they are built", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["a dropdown with one option", () => dropdown({ id: "d", options: options(1) }), /at least 2/],
    ["a dropdown with eleven options", () => dropdown({ id: "d", options: options(11) }), /at most 10/],
    ["a default that is no option", () => dropdown({ id: "d", options: options(2), value: "o7" }), /id of an option/],
    ["options with the same id", () => singleSelect({ id: "s", options: [option("a", "A"), option("a", "B")] }), /must differ/],
    ["a checkbox without options", () => checkbox({ id: "c", label: "C", option: [] }), /at least 1/],
    ["a blank text", () => textBlock({ text: " \n " }), /blank/],
    ["a blank id", () => button({ id: "", label: "Go", style: "link", action: submit() }), /id: must not be blank/],
    ["a link to a script", () => openPage("javascript:alert(1)"), /http or https/],
    ["an image over http", () => image({ url: "http://cdn.example.com/a.png", width: 1, height: 1 }), /https/],
    ["an image of no size", () => image({ url: "https://cdn.example.com/a.png", width: 0, height: 1 }), /width/],
    [
      "a list image without its size",
      () => list([{ id: "a", title: "A", image: "https://cdn.example.com/a.png" }]),
      /image_width/,
    ],
    ["an empty list", () => list([]), /items/],
    ["an empty table", () => dataTable([]), /items/],
    ["an empty canvas", () => canvas([]), /show something/],
    ["one id twice", () => canvas([divider({ id: "a" }), spacer({ id: "a" })]), /"a" is used more than once/],
    ["64 KB of stored data", () => canvas([divider()], { big: "x".repeat(64 * 1024) }), /stored_data: is \d+ bytes/],
  ])("%s", (_, build, reason) => {
    expect(build).toThrow(CanvasError);
    expect(build).toThrow(reason);
  });

  test("64 KB of content", () => {
    const rows = Array.from({ length: 60 }, () => textBlock({ text: "ä".repeat(1200) }));
    expect(() => canvas(rows)).toThrow(/canvas.content: is \d+ bytes/);
  });

  test("the error names every problem and its place", () => {
    const wrong = () => dropdown({ id: "", options: options(1) });
    expect(wrong).toThrow(/id: must not be blank; options: must have at least 2 options/);
  });
});

describe("words from outside", () => {
  test("a text keeps bold and links only", () => {
    expect(textBlock({ text: "<b>Hi</b> **you** [x](javascript:alert(1)) [y](https://y.example)" }).text).toBe(
      "Hi **you** x [y](https://y.example/)",
    );
  });

  test("labels, cells and list lines show no markup, on one line", () => {
    expect(button({ id: "b", label: "Send as **Sam**\n", style: "link", action: submit() }).label).toBe("Send as Sam");
    expect(dataTable([["Category", "[a](https://a.example)\nb"]]).items[0]?.value).toBe("a b");
    expect(list([{ id: "i", title: "# Title", subtitle: "`code`" }]).items[0]).toMatchObject({
      title: "Title",
      subtitle: "code",
    });
  });

  test("a textarea keeps Markdown as it is written and is cut at 8 KB", () => {
    expect(textarea({ id: "t", value: "**a** <b>\u0000\r\n" }).value).toBe("**a** <b>\n");
    expect(textarea({ id: "t", value: "ä".repeat(9000) }).value).toBe("ä".repeat(4096));
  });
});
