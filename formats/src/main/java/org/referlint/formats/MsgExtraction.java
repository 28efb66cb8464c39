package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.UnreadableException;

/** Takes the body out of an e-mail saved by Outlook: the plain one, else the one in HTML, else the one in RTF. */
final class MsgExtraction {
  private MsgExtraction() {}

  static Extract extract(byte[] content) throws UnreadableException {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      int attachments = message.getAttachmentFiles().length;
      Extract body = body(message, attachments);
      return new Extract(
          body.text(), body.places(), sent(message), TikaExtraction.attached(attachments));
    } catch (ChunkNotFoundException | IOException | RuntimeException e) {
      throw TikaExtraction.unreadable(e);
    }
  }

  private static Extract body(MAPIMessage message, int attachments)
      throws ChunkNotFoundException, UnreadableException {
    String plain = message.getTextBody();
    if (plain != null && !plain.isBlank()) {
      TextAssembler text = new TextAssembler();
      text.block(plain.replace("\r\n", "\n").replace('\r', '\n'), null);
      return new Extract(text.text(), text.places(), Optional.empty(), java.util.List.of());
    }
    String html = message.getHtmlBody();
    if (html != null && !html.isBlank()) {
      return TikaExtraction.extract(DocumentFormat.HTML, html.getBytes(StandardCharsets.UTF_8));
    }
    String rtf = message.getRtfBody();
    if (rtf != null && !rtf.isBlank()) {
      return TikaExtraction.extract(DocumentFormat.RTF, rtf.getBytes(StandardCharsets.US_ASCII));
    }
    throw new UnreadableException(
        attachments == 0
            ? "no text in it"
            : "no text in it, only attachments; save those as files of their own");
  }

  private static Optional<LocalDate> sent(MAPIMessage message) throws ChunkNotFoundException {
    Calendar date = message.getMessageDate();
    return date == null ? Optional.empty() : Optional.of(TikaExtraction.day(date.toInstant()));
  }
}
