import type { ReplyPhrases } from "./reply-phrases.js";

export const chinesePhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `${name}，您好！`, "您好！"],
    formal: [(name) => `尊敬的${name}：您好！`, "尊敬的客户：您好！"],
    concise: [(name) => `${name}，您好！`, "您好！"],
    empathetic: [(name) => `${name}，您好！`, "您好！"],
  },
  closing: {
    friendly: "如果还有不清楚的地方，直接回复这条消息就好。祝您生活愉快！",
    formal: "如您还有其他疑问，欢迎回复本消息。\n\n此致\n敬礼",
    concise: "如需更多帮助，请直接回复。",
    empathetic: "如果您还有其他需要，请直接回复这条消息，我们很愿意帮忙。",
  },
  sorry: {
    friendly: "很抱歉给您添麻烦了。",
    formal: "给您带来不便，我们深表歉意。",
    concise: "很抱歉给您带来不便。",
    empathetic: "真的非常抱歉。遇到这样的事确实让人着急，我很理解您的心情，也谢谢您告诉我们。",
  },
  thanks: {
    friendly: "谢谢您联系我们！",
    formal: "感谢您的来信。",
    concise: "感谢您的留言。",
    empathetic: "谢谢您写信告诉我们。",
  },
  quoting: (title) => `关于这个问题，我们的帮助文章《${title}》是这样说明的：`,
  asked: (question) => `关于“${question}”：`,
  open: "这个问题我不想凭猜测答复您，希望先与同事核实。",
  grave: "感谢您告知我们此事。我们非常重视。",
  wrote: (words) => `您写道：“${words}”`,
  references: (list) => `我这里已有以下信息：${list}。您无需再次提供。`,
  danger: "如果有人受伤或仍处于危险之中，请先拨打当地的紧急求助电话。",
  handOver: "这件事不应以标准答复来处理。我想将其转交给资深同事，对方可以看到您在这里写下的全部内容，这样您就不必重复说明。",
  noted: "我已按您的原话记录下您反映的内容，供团队参考。",
  readMore: (url) => `您可以在这里阅读文章全文：${url}`,
  foreignArticle: "这篇文章暂时还没有中文版。",
  asking: "为便于我们核查，请您告知：",
  questions: {
    orderNumber: "您咨询的是哪笔订单（最好提供订单号）？",
    accountEmail: "您的账户使用的是哪个邮箱地址？请不要发送密码。",
    whatHappens: "具体出现了什么情况，您看到了什么提示？如能附上截图，会很有帮助。",
    device: "您使用的是什么设备，以及哪种浏览器或哪个应用版本？",
    details: "您希望我们为您做些什么，或想了解什么？如能补充些细节，会很有帮助。",
  },
  welcome: {
    friendly: "不客气，也谢谢您特意告诉我们！",
    formal: "您客气了。感谢您的反馈。",
    concise: "不客气！",
    empathetic: "您太客气了。很高兴看到您的留言，也谢谢您抽空告诉我们。",
  },
};
