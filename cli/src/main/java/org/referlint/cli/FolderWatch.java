package org.referlint.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Hears which files below some paths change. For one thread. */
final class FolderWatch implements AutoCloseable {
  /** An editor writes a file in several steps; this long nothing may happen before they count as one. */
  private static final long QUIET_MILLIS = 150;

  private final WatchService service = FileSystems.getDefault().newWatchService();
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> folders = new HashSet<>();
  private final Set<Path> leftOut;

  private FolderWatch(Set<Path> leftOut) throws IOException {
    this.leftOut = leftOut;
  }

  /**
   * Watches folders with all below them, and single files.
   *
   * @param leftOut absolute files and folders whose changes do not count
   */
  static FolderWatch over(List<String> paths, Set<Path> leftOut) throws IOException {
    FolderWatch watch = new FolderWatch(leftOut);
    for (String name : paths) {
      Path path = Path.of(name).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        watch.folders.add(path);
        watch.register(path);
      } else if (path.getParent() != null && Files.isDirectory(path.getParent())) {
        watch.files.add(path);
        watch.registerOne(path.getParent());
      }
    }
    return watch;
  }

  private void registerOne(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  private void register(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes)
          throws IOException {
        if (leftOut.contains(below)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        registerOne(below);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Waits for changes; the absolute files that were made, changed or deleted. Never empty. */
  Set<Path> await() throws IOException, InterruptedException {
    Set<Path> changed = new HashSet<>();
    try {
      while (changed.isEmpty()) {
        WatchKey key = service.take();
        while (key != null) {
          gather(key, changed);
          key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
      }
      return changed;
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException();
    }
  }

  private void gather(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name)) {
        // Too much happened at once to be told: everything may have changed.
        changed.addAll(files);
        changed.addAll(folders);
        continue;
      }
      Path path = folder.resolve(name);
      if (leftOut.contains(path) || isDraft(name)) {
        continue;
      }
      boolean below = folders.stream().anyMatch(path::startsWith);
      if (below && Files.isDirectory(path)) {
        register(path);
        changed.add(path);
      } else if (below || files.contains(path) || files.stream().anyMatch(f -> isBeside(path, f))) {
        changed.add(path);
      }
    }
    key.reset();
  }

  /** Reports are written beside their place under such a name. */
  private static boolean isDraft(Path name) {
    return name.toString().endsWith(".part");
  }

  private static boolean isBeside(Path path, Path file) {
    return path.getFileName().toString().endsWith(".referlint.yml")
        && path.getParent() != null
        && path.getParent().equals(file.getParent());
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
