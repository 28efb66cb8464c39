package org.referlint.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referlint.RandomText;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;

/** Passages are found whole, and what only looks like one is left alone. */
class PassageReaderTest {

  /** A text with its marks taken out, and where they were. */
  private record Marked(String text, BitSet pasted) {
    static Marked of(String written) {
      StringBuilder text = new StringBuilder();
      BitSet pasted = new BitSet();
      int from = -1;
      for (int i = 0; i < written.length(); i++) {
        if (from < 0 && written.startsWith("[[", i)) {
          from = text.length();
          i++;
        } else if (from >= 0 && written.startsWith("]]", i)) {
          pasted.set(from, text.length());
          from = -1;
          i++;
        } else {
          text.append(written.charAt(i));
        }
      }
      return new Marked(text.toString(), pasted);
    }
  }

  private static List<Passage> read(String text) {
    return PastedPassages.of(new PlainTextParser().parse(SourceText.of("referral.txt", text)))
        .passages();
  }

  private static Map<String, String> texts(String name) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (InputStream in = PassageReaderTest.class.getResourceAsStream("/pasted/" + name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      for (String part : all.split("(?m)^%% ", -1)) {
        int head = part.indexOf('\n');
        if (head > 0) {
          texts.put(part.substring(0, head), part.substring(head + 1).stripTrailing());
        }
      }
    }
    return texts;
  }

  static Stream<Map.Entry<String, String>> lookAlikes() throws IOException {
    return texts("silent.txt").entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void lookAlikesStaySilent(Map.Entry<String, String> text) {
    assertEquals(List.of(), read(text.getValue()), text.getKey());
  }

  @Test
  void passagesAreFoundFromTheirFirstToTheirLastCharacter() throws IOException {
    int both = 0;
    int missed = 0;
    int extra = 0;
    List<String> unseen = new ArrayList<>();
    for (Map.Entry<String, String> entry : texts("found.txt").entrySet()) {
      Marked marked = Marked.of(entry.getValue());
      BitSet found = new BitSet();
      read(marked.text()).forEach(p -> found.set(p.range().start(), p.range().end()));
      BitSet shared = (BitSet) found.clone();
      shared.and(marked.pasted());
      both += shared.cardinality();
      missed += marked.pasted().cardinality() - shared.cardinality();
      extra += found.cardinality() - shared.cardinality();
      if (shared.isEmpty()) {
        unseen.add(entry.getKey());
      }
    }
    double measure = 2.0 * both / (2.0 * both + missed + extra);
    assertEquals(List.of(), unseen);
    assertTrue(measure >= 0.97, "characters F1 " + measure);
  }

  @Test
  void aPassageNamesItsKindAndItsSignals() {
    List<Passage> passages = read("""
        His mother found this on his phone.

        12/01/2025, 23:14 - Skip: u short again
        12/01/2025, 23:15 - Kai: i got robbed
        12/01/2025, 23:16 - Skip: thats 480 now
        """);
    assertEquals(1, passages.size());
    assertEquals(PassageKind.CHAT_EXPORT, passages.get(0).kind());
    assertTrue(passages.get(0).signals().contains("messages with their times"));
  }

  private static final String OWN = """
      I met Ama Boadu on 3 May. She was tired and she didn't sit down. I asked who she'd come with.
      She said "my cousin", and then she didn't say more. I rang my manager at work. He told me to
      ask about her wages. I asked, and she wasn't sure that she'd any. I made a note of it at once.
      I came back on 5 May. She wasn't there. A man said that she was asleep, and I didn't see her.

      """;

  @Test
  void aParagraphInAnotherVoiceIsOnlyAHint() {
    String other =
        "Residents are encouraged to participate in structured activities; behavior is monitored continuously by trained practitioners, and the neighbors’ association — which supervises individual arrangements — regularly receives confidential information concerning the resident’s participation in community programs, assessment and specialist treatment.";
    List<Passage> passages = read(OWN + other + "\n\nI think she's held in that house.\n");
    assertEquals(1, passages.size());
    assertEquals(PassageKind.OTHER_VOICE, passages.get(0).kind());
    assertEquals(OWN.length(), passages.get(0).range().start());
    assertEquals(other.length(), passages.get(0).range().length());
    assertTrue(passages.get(0).signals().contains("another tense"));
    assertTrue(passages.get(0).signals().contains("another register"));
  }

  @Test
  void anotherVoiceWithASignOfAnotherDocumentWeighsMore() {
    String other =
        "The service user is encouraged to participate in structured activities; behavior is monitored continuously by trained practitioners, and the neighbors’ association — which supervises individual arrangements — regularly receives confidential information concerning the resident’s participation in community programs, assessment and specialist treatment.";
    List<Passage> passages = read(OWN + other + "\n\nI think she's held in that house.\n");
    assertEquals(1, passages.size());
    assertEquals(PassageKind.COPIED_VOICE, passages.get(0).kind());
  }

  @Test
  void weakSignsAloneDecideNothing() {
    assertEquals(
        List.of(), read("Kind regards,\nMair Ellis\n\nShe was found in Barmouth on 4 May."));
    assertEquals(List.of(), read("Subject: a boy of 15 who was found in Goole on 4 May 2024."));
  }

  @Test
  void anyTextGivesOrderedRangesInsideIt() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String text = RandomText.of(random);
      int reached = 0;
      for (Passage passage : read(text)) {
        assertTrue(passage.range().start() >= reached && passage.range().end() <= text.length());
        reached = passage.range().end();
      }
    }
  }

  @Test
  void endlessLinesAndBlankLinesTakeBoundedTime() {
    String line = "On 4 May: he was seen / by two men | at 02:10. ";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      read(line.repeat(40_000));
      read("\n".repeat(1_000_000));
      read("04/05/24 | seen | home | NFA\n".repeat(20_000));
    });
  }
}
