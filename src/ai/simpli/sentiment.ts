import type { Sentiment, SentimentReading } from "../ports.js";
import { customerIdOf } from "./customer-id.js";
import { fitText } from "../input/fit-text.js";
import { parseSentiment } from "./read-sentiment.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/**
 * Moods by Simpli Sentiment. Throws OutsideError (party `sentiment`).
 * Every call adds to the service's timeline, so a caller asks once a message.
 */
export function createSimpliSentiment(options: SimpliOptions): Sentiment {
  const service = createSimpliService("sentiment", options);
  return {
    async analyze({ customerId, text, channel }, call): Promise<SentimentReading> {
      const request = { customer_id: customerIdOf(customerId), text: fitText(text), channel };
      if (request.text === "") throw service.refuse("analyze", "empty_text", "nothing was written");
      const { value, by } = await service.ask("analyze", request, call, {
        read: parseSentiment,
        missing: "without a score or a label",
      });
      return { ...value, by };
    },
  };
}
