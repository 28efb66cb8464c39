package org.referlint.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the forms of an English verb or noun; irregular ones come from {@code words.yml}. Immutable. */
final class Inflector {
  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> irregular;

  /** The map leads from a base form to all of its other forms. */
  Inflector(Map<String, List<String>> irregular) {
    this.irregular = irregular;
  }

  /** Base, third person, past, participle and -ing form. */
  Set<String> verbForms(String base) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(base);
    List<String> known = irregular.get(base);
    if (known != null) {
      forms.addAll(known);
      return forms;
    }
    forms.add(withS(base));
    String stem = base;
    if (base.endsWith("ee") || base.endsWith("oe") || base.endsWith("ye")) {
      forms.add(base + "d");
      forms.add(base + "ing");
      return forms;
    }
    if (base.endsWith("e")) {
      stem = base.substring(0, base.length() - 1);
    } else if (doublesLastLetter(base)) {
      stem = base + base.charAt(base.length() - 1);
    }
    boolean consonantY =
        base.endsWith("y") && base.length() > 1 && !isVowel(base.charAt(base.length() - 2));
    forms.add(consonantY ? base.substring(0, base.length() - 1) + "ied" : stem + "ed");
    forms.add(base.endsWith("ie") ? base.substring(0, base.length() - 2) + "ying" : stem + "ing");
    return forms;
  }

  /** Singular and plural. */
  Set<String> nounForms(String base) {
    List<String> known = irregular.get(base + "/n");
    Set<String> forms = new LinkedHashSet<>();
    forms.add(base);
    if (known != null) {
      forms.addAll(known);
    } else if (base.endsWith("man") && !base.endsWith("human") && !base.endsWith("german")) {
      forms.add(base.substring(0, base.length() - 2) + "en");
    } else {
      forms.add(withS(base));
    }
    return forms;
  }

  private static String withS(String base) {
    int last = base.length() - 1;
    if (base.endsWith("s")
        || base.endsWith("x")
        || base.endsWith("z")
        || base.endsWith("ch")
        || base.endsWith("sh")) {
      return base + "es";
    }
    if (base.endsWith("y") && last > 0 && !isVowel(base.charAt(last - 1))) {
      return base.substring(0, last) + "ies";
    }
    if (base.endsWith("o") && last > 0 && !isVowel(base.charAt(last - 1))) {
      return base + "es";
    }
    return base + "s";
  }

  /** One syllable, one vowel letter, one consonant behind it: rob, plan; not w, x, y. */
  private static boolean doublesLastLetter(String base) {
    int last = base.length() - 1;
    if (last < 1
        || isVowel(base.charAt(last))
        || "wxy".indexOf(base.charAt(last)) >= 0
        || !isVowel(base.charAt(last - 1))) {
      return false;
    }
    int vowels = 0;
    for (int i = 0; i <= last; i++) {
      boolean afterQ = i > 0 && base.charAt(i) == 'u' && base.charAt(i - 1) == 'q';
      vowels += isVowel(base.charAt(i)) && !afterQ ? 1 : 0;
    }
    return vowels == 1;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
