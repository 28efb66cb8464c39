package org.referlint.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referlint.input.Content;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.FormatReader;
import org.referlint.input.TableColumns;

/**
 * Holds {@code samples/archive} to the texts it was made of, so that every format gives its text back whole and without what
 * the format added. {@code -Dreferlint.golden=rewrite} writes the files anew.
 */
class SampleArchiveTest {
  private static final Path ARCHIVE = Path.of("../samples/archive");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("referlint.golden"));
  private static final TableColumns COLUMNS = new TableColumns(
      "narrative", Optional.of("ref"), Optional.of("referred"), Optional.of("team"));

  private final LibraryFormatReader reader = new LibraryFormatReader();

  private static Path file(Referral referral) {
    String name = switch (referral.format()) {
      case "csv" -> "port-border-export.csv";
      case "jsonl" -> "helpline.jsonl";
      case "xlsx" -> "shelter-charity-cases.xlsx";
      case "zip" -> "late-arrivals.zip";
      default -> referral.team() + "/" + referral.fileName();
    };
    return ARCHIVE.resolve(name);
  }

  @BeforeAll
  static void rewriteWhereAsked() throws IOException {
    if (REWRITE) {
      rewrite();
    }
  }

  @Test
  void everyReferralIsGivenBackByItsFormat() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (Path file :
        Referral.all().stream().map(SampleArchiveTest::file).distinct().toList()) {
      found.putAll(read(file));
    }
    for (Referral referral : Referral.all()) {
      assertEquals(referral.words(), found.get(referral.id()), referral.fileName());
    }
    assertEquals(60, found.size());
  }

  /** So that rewriting changes a file only where its text was changed. */
  @Test
  void filesWrittenOnAnotherDayHaveTheSameBytes() throws IOException {
    for (Map.Entry<Path, byte[]> file : written().entrySet()) {
      assertArrayEquals(
          file.getValue(), Files.readAllBytes(file.getKey()), file.getKey().toString());
    }
  }

  @Test
  void thereAreEighteenMonthsAndFourTeams() throws IOException {
    assertEquals(4, Referral.all().stream().map(Referral::team).distinct().count());
    assertEquals(
        18,
        Referral.all().stream().map(r -> r.date().substring(0, 7)).distinct().count());
    assertTrue(Referral.all().stream().map(Referral::format).distinct().count() >= 12);
  }

  private Map<String, String> read(Path file) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    String name = file.getFileName().toString();
    DocumentFormat format = DocumentFormat.ofName(name).orElseThrow();
    if (format == DocumentFormat.ZIP) {
      reader.entries(new Content.OfFile(file), new Unpacking(texts));
    } else if (format.isTable()) {
      reader.rows(format, new Content.OfFile(file), Optional.of(COLUMNS), new Rows(texts));
    } else if (format.isPlain()) {
      texts.put(id(name), inOneLine(Files.readString(file).replaceAll("(?m)^#+ ", "")));
    } else {
      Extract extract = reader.extract(format, Files.readAllBytes(file));
      texts.put(id(name), inOneLine(extract.text()));
    }
    return texts;
  }

  private static String id(String name) {
    return name.replaceAll(".*(R\\d{4}).*", "$1");
  }

  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static final class Rows implements FormatReader.RowTaker {
    private final Map<String, String> texts;

    Rows(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    public void row(FormatReader.Row row) {
      assertTrue(row.date().isPresent(), row.place());
      assertTrue(row.group().isPresent(), row.place());
      texts.put(row.id().orElseThrow(), inOneLine(row.text()));
    }

    @Override
    public void unreadable(String place, String reason) {
      throw new AssertionError(place + ": " + reason);
    }

    @Override
    public void note(String place, String message) {
      throw new AssertionError(place + ": " + message);
    }
  }

  private final class Unpacking implements FormatReader.EntryTaker {
    private final Map<String, String> texts;

    Unpacking(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    public boolean wants(String name) {
      return true;
    }

    @Override
    public void entry(String name, byte[] content, long packedSize) throws IOException {
      try {
        texts.put(
            id(name), inOneLine(reader.extract(DocumentFormat.DOCX, content).text()));
      } catch (org.referlint.input.UnreadableException e) {
        throw new AssertionError(name, e);
      }
    }

    @Override
    public void unreadable(String name, String reason) {
      throw new AssertionError(name + ": " + reason);
    }
  }

  /** Every file of the archive as it is to be. */
  private static Map<Path, byte[]> written() throws IOException {
    Map<Path, List<Referral>> files = Referral.all().stream()
        .collect(Collectors.groupingBy(SampleArchiveTest::file, TreeMap::new, Collectors.toList()));
    Map<Path, byte[]> written = new TreeMap<>();
    for (Map.Entry<Path, List<Referral>> file : files.entrySet()) {
      List<Referral> referrals = file.getValue();
      byte[] bytes = switch (referrals.get(0).format()) {
        case "csv" -> SampleFiles.csv(referrals);
        case "jsonl" -> SampleFiles.jsonl(referrals);
        case "xlsx" -> SampleFiles.xlsx(referrals);
        case "zip" -> SampleFiles.zip(referrals);
        default -> SampleFiles.bytes(referrals.get(0));
      };
      written.put(file.getKey(), bytes);
    }
    return written;
  }

  private static void rewrite() throws IOException {
    for (Map.Entry<Path, byte[]> file : written().entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }
}
