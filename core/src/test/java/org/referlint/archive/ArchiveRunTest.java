package org.referlint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.config.Configurations;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.Turn;

class ArchiveRunTest {
  private static final int DOCUMENTS = 60;

  @TempDir
  Path folder;

  @BeforeEach
  void writeDocuments() throws IOException {
    for (int i = 10; i < 10 + DOCUMENTS; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "She was told what to say. ".repeat(i));
    }
  }

  private boolean run(ArchiveListener listener) throws IOException, InterruptedException {
    ArchiveOptions options = new ArchiveOptions(
        3,
        Optional.empty(),
        Optional::empty,
        InputStream.nullInputStream(),
        Optional.empty(),
        Set.of(),
        path -> true);
    return new ArchiveRun(new Configurations(Optional.empty(), Optional.empty()), options)
        .check(List.of(folder.toString()), listener);
  }

  private abstract static class Quiet implements ArchiveListener {
    @Override
    public void document(CheckedDocument document) throws IOException {
      prepare(document).take();
    }

    @Override
    public void error(InputError error) {
      throw new AssertionError(error.reason());
    }
  }

  @Test
  void preparesOnTheThreadsThatCheckAndTakesTurnsInOrder() throws Exception {
    Set<Thread> preparing = ConcurrentHashMap.newKeySet();
    Set<Thread> taking = ConcurrentHashMap.newKeySet();
    List<String> taken = new ArrayList<>();
    assertTrue(run(new Quiet() {
      @Override
      public Turn prepare(CheckedDocument document) {
        preparing.add(Thread.currentThread());
        String name = Path.of(document.source().path()).getFileName().toString();
        return () -> {
          taking.add(Thread.currentThread());
          taken.add(name);
        };
      }
    }));
    assertEquals(DOCUMENTS, taken.size());
    assertEquals(taken.stream().sorted().toList(), taken);
    assertEquals(Set.of(Thread.currentThread()), taking);
    assertFalse(preparing.contains(Thread.currentThread()));
  }

  @Test
  void whatPreparingThrowsEndsTheRun() {
    List<String> taken = new ArrayList<>();
    IOException thrown = assertThrows(
        IOException.class,
        () -> run(new Quiet() {
          @Override
          public Turn prepare(CheckedDocument document) throws IOException {
            String name = Path.of(document.source().path()).getFileName().toString();
            if (name.equals("30.txt")) {
              throw new IOException("no room for " + name);
            }
            return () -> taken.add(name);
          }
        }));
    assertEquals("no room for 30.txt", thrown.getMessage());
    assertEquals(20, taken.size());
  }
}
