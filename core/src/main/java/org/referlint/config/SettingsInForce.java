package org.referlint.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.finding.Victim;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlFile;
import org.referlint.yaml.YamlFile.Value;

/** Says which settings count for a document, and where each comes from. */
public final class SettingsInForce {
  private static final String SHIPPED = "shipped";

  private SettingsInForce() {}

  /**
   * The settings for a document, in the order of {@link ConfigurationReader}'s keys.
   *
   * @param file the configuration that counts for it, if there is one
   * @param name how that file is named
   * @param victim what the command line says of the victim
   * @throws YamlException with everything that is wrong in the file
   * @throws IOException where it can't be read
   */
  public static List<Setting> of(Optional<Path> file, String name, Optional<Victim> victim)
      throws IOException, YamlException {
    List<Setting> settings = new ArrayList<>();
    if (file.isPresent()) {
      String content = Files.readString(file.get());
      ConfigurationReader.read(name, content);
      settings.addAll(YamlFile.read(name, content, top -> read(top, name)));
    } else {
      ConfigurationReader.KEYS.forEach(key -> settings.add(shipped(key)));
    }
    victim.ifPresent(asked -> settings.replaceAll(setting -> setting.key().equals("victim")
        ? new Setting("victim", "", List.of(asked.id()), false, "--victim")
        : setting));
    return settings;
  }

  private static List<Setting> read(Value top, String name) {
    Map<String, Value> members = top.map();
    List<Setting> settings = new ArrayList<>();
    for (String key : ConfigurationReader.KEYS) {
      Value value = members.get(key);
      if (value == null) {
        settings.add(shipped(key));
      } else if (value.isMap()) {
        value
            .map()
            .forEach((member, one) -> settings.add(
                new Setting(key, member, List.of(one.text()), false, name + ":" + one.line())));
      } else {
        boolean isList = !key.equals("victim");
        settings.add(new Setting(key, "", value.texts(), isList, name + ":" + value.line()));
      }
    }
    return settings;
  }

  private static Setting shipped(String key) {
    return switch (key) {
      case "victim" -> new Setting(key, "", List.of("auto"), false, SHIPPED);
      case "rules", "columns" -> new Setting(key, "", List.of(), false, SHIPPED);
      default -> new Setting(key, "", List.of(), true, SHIPPED);
    };
  }
}
