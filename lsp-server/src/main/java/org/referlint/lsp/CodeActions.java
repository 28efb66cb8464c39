package org.referlint.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.RelatedPlace;
import org.referlint.text.TextRange;

/** What can be done about findings: better words first, then the explanation, then ways to keep the words. */
final class CodeActions {
  /** The kind of the action that applies every safe fix of a document. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".referlint";

  /**
   * Every suggestion but the best. None of these kinds lies below that of quick fixes: an editor that asks for quick fixes
   * alone gets one, and applies it without a menu.
   */
  private static final String ALTERNATIVE = CodeActionKind.RefactorRewrite;

  /** Ways to keep the words, and what else is no change of the text. */
  private static final String KEEP = "referlint.keep";

  /** What this server offers, for the editor's menus. */
  static final List<String> KINDS = List.of(CodeActionKind.QuickFix, FIX_ALL, ALTERNATIVE, KEEP);

  /** Reasons that hold for most words that stay; anything else is written into the file by hand. */
  private static final Map<Family, List<String>> REASONS = Map.of(
      Family.COMPLIANCE, List.of("it is a quotation", "it is about somebody else"),
      Family.CREDIBILITY, List.of("it is a quotation", "it is about somebody else"),
      Family.ANONYMISED, List.of("it is about somebody else"),
      Family.PASTED, List.of("the passage is my own"));

  private final Diagnostics diagnostics;

  CodeActions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The actions for a range, of the kinds asked for; all kinds where none is named. */
  List<Either<Command, CodeAction>> of(
      Checked checked, TextRange range, List<String> only, Client client) {
    List<CodeAction> actions = new ArrayList<>();
    List<Finding> here = checked.result().findings().stream()
        .filter(
            f -> f.range().start() <= range.end() && range.start() <= f.range().end())
        .toList();
    here.forEach(finding -> replacements(finding, checked, client, actions));
    here.forEach(finding -> labels(finding, checked, client, actions));
    for (Finding finding : here) {
      CodeAction explanation = explanation(finding, checked, client);
      if (actions.stream().noneMatch(action -> CodeActionKind.QuickFix.equals(action.getKind()))) {
        // Where no words can be offered the reason is what helps.
        explanation.setKind(CodeActionKind.QuickFix);
      }
      actions.add(explanation);
    }
    here.forEach(finding -> keeping(finding, checked, client, actions));
    fixAll(checked, client).ifPresent(actions::add);
    return actions.stream()
        .filter(action -> only.isEmpty() || only.stream().anyMatch(k -> isOf(action, k)))
        .map(action -> inForm(action, client))
        .toList();
  }

  /** Kinds are a tree: who asks for one gets what lies below it. */
  private static boolean isOf(CodeAction action, String kind) {
    return kind.isEmpty() || (action.getKind() + ".").startsWith(kind + ".");
  }

  private void replacements(
      Finding finding, Checked checked, Client client, List<CodeAction> actions) {
    if (finding.ofWholeText()) {
      return;
    }
    for (Fix fix : finding.fixes()) {
      boolean best = fix.equals(finding.fixes().get(0));
      String kind = best ? CodeActionKind.QuickFix : ALTERNATIVE;
      CodeAction action =
          action("Replace with “" + fix.title() + "”", kind, finding, checked, client);
      // Applied unseen, by one key: only what can't change what the sentence says.
      action.setIsPreferred(best && fix.safe());
      action.setEdit(Edits.of(List.of(fix), checked, client));
      actions.add(action);
    }
  }

  private void labels(Finding finding, Checked checked, Client client, List<CodeAction> actions) {
    if (finding.rule().family() != Family.ANONYMISED || finding.ofWholeText()) {
      return;
    }
    Label label = Label.at(finding, checked);
    if (label.occurrences().size() > 1) {
      CodeAction action = action(
          "Replace all %d “%s” with %s"
              .formatted(label.occurrences().size(), label.words(), label.replacement()),
          ALTERNATIVE,
          finding,
          checked,
          client);
      action.setEdit(Edits.ofEdits(label.edits(label.replacement(), checked), checked, client));
      actions.add(action);
    }
  }

  private void keeping(Finding finding, Checked checked, Client client, List<CodeAction> actions) {
    String rule = finding.rule().toString();
    String words = finding.words();
    if (Setups.path(checked.uri()).isPresent()) {
      for (String reason : REASONS.getOrDefault(finding.rule().family(), List.of())) {
        actions.add(command(
            "Keep %s in this document: %s".formatted(quoted(finding), reason),
            finding,
            checked,
            client,
            Commands.IGNORE_HERE,
            List.of(checked.uri(), rule, words, reason)));
      }
      actions.add(command(
          "Keep %s in this document: say why".formatted(quoted(finding)),
          finding,
          checked,
          client,
          Commands.IGNORE_HERE,
          List.of(checked.uri(), rule, words, "")));
    }
    if (!words.isEmpty()) {
      actions.add(command(
          "Never report %s in this folder".formatted(quoted(finding)),
          finding,
          checked,
          client,
          Commands.IGNORE_EVERYWHERE,
          List.of(checked.uri(), checked.source().slice(finding.range()))));
    }
    finding.related().stream()
        .map(RelatedPlace::path)
        .filter(path -> !path.equals(checked.source().path()))
        .distinct()
        .forEach(path -> actions.add(command(
            "Accept passages from “" + path + "” in this document",
            finding,
            checked,
            client,
            Commands.ACCEPT_SOURCE,
            List.of(checked.uri(), rule, path))));
    actions.add(command(
        "Switch " + rule + " off",
        finding,
        checked,
        client,
        Commands.SWITCH_OFF,
        List.of(checked.uri(), rule)));
  }

  private CodeAction explanation(Finding finding, Checked checked, Client client) {
    String rule = finding.rule().toString();
    return command(
        "Explain " + rule,
        finding,
        checked,
        client,
        Commands.EXPLAIN,
        List.of(rule, checked.uri(), true));
  }

  private static String quoted(Finding finding) {
    return finding.words().isEmpty() ? "this" : "“" + finding.words() + "”";
  }

  /** Every safe fix that overlaps no earlier one, as one change. */
  private static Optional<CodeAction> fixAll(Checked checked, Client client) {
    List<Fix> fixes = new ArrayList<>();
    int reached = 0;
    for (Finding finding : checked.result().findings()) {
      Optional<Fix> safe = finding.fixes().stream().filter(Fix::safe).findFirst();
      if (safe.isPresent() && safe.get().range().start() >= reached && !finding.ofWholeText()) {
        fixes.add(safe.get());
        reached = safe.get().range().end();
      }
    }
    if (fixes.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction("Replace all words that only need another name");
    action.setKind(FIX_ALL);
    action.setEdit(Edits.of(fixes, checked, client));
    return Optional.of(action);
  }

  private CodeAction action(
      String title, String kind, Finding finding, Checked checked, Client client) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setDiagnostics(List.of(diagnostics.of(finding, checked, client)));
    return action;
  }

  private CodeAction command(
      String title,
      Finding finding,
      Checked checked,
      Client client,
      String command,
      List<Object> arguments) {
    CodeAction action = action(title, KEEP, finding, checked, client);
    action.setCommand(new Command(title, command, arguments));
    return action;
  }

  /** An editor that takes commands only gets one that has the server apply the edit. */
  private static Either<Command, CodeAction> inForm(CodeAction action, Client client) {
    if (client.takesCodeActionLiterals()) {
      return Either.forRight(action);
    }
    return Either.forLeft(
        action.getCommand() != null
            ? action.getCommand()
            : new Command(
                action.getTitle(),
                Commands.APPLY,
                List.of(action.getTitle(), Typed.json(action.getEdit()))));
  }
}
