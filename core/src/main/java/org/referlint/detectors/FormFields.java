package org.referlint.detectors;

import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.SourceLines;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** A form or a case system's export: labels with values, tick boxes, instructions left in. */
final class FormFields implements Detector {
  private static final Pattern TICK =
      Pattern.compile("[☐☑☒✓✔]|\\[[ xX]\\]|\\(please tick\\)|\\(?(?i:tick (?:all|one|as)\\b)");
  private static final Pattern CHOICE = Pattern.compile(
      "(?i:\\byes ?/ ?no\\b|delete as (?:applicable|appropriate)|\\bif yes\\b.{0,40}(?:explain|details)|\\(max(?:imum)? \\d+ words\\)|please provide (?:details|information)|to be completed by)");
  private static final Pattern FIELD = Pattern.compile(
      "[-*• ]{0,3}(?:\\*\\*)?\\p{Lu}[\\p{L}\\d /'’()&,-]{1,60}+[:?](?:\\*\\*)?(?: |\\t|$)");
  private static final Pattern FORM_LABEL = Pattern.compile(
      "[-*•# ]{0,4}(?:\\*\\*)?(?i:section [a-z\\d]{1,2}\\b|(?:assessor|worker|practitioner|child|parent|manager|carer)(?:'s|’s)? (?:comments?|views?|analysis|sign-?off)"
          + "|views? of (?:the )?(?:child|parent|family|young person|service user|client)|basic care|parenting capacity|emotional (?:warmth|wellbeing)|immunisations?|sen status|ehcp|attendance|legal status|placement type|primary need"
          + "|ethnicity|religion|first language|risk (?:level|rating|score)|(?:push|pull) factors|contextual risk|what are we worried about|what is working well|scaling|case ?note type|recorded by|contact (?:type|date)"
          + "|significant event|completed by|date (?:of )?complet(?:ed|ion)|date of (?:assessment|report|contact)|form (?:ref|completed|version)|person id|nhs no|upn|mosaic|carepath|lcs|liquidlogic|registered with gp|family and environmental"
          + "|identity|education|health|accommodation|employment|finances|mental health|physical health|substance use|mobility|presenting (?:need|issue|problem)s?|support needs?|eligib\\w+|outcome|custody ref|charges|necessity criteria|crime no|oic|mo|classification|occurrence|aggrieved|injured person|pnc ?id|cro no|disposal|source evaluation|handling code|cad|grade|nature of (?:incident|contact))\\b[^.:?]{0,30}[:?]");

  @Override
  public String name() {
    return "form-fields";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = document.lines();
    return LineClusters.find(
        lines,
        line -> isField(lines, line) || isStrong(lines, line),
        line -> isStrong(lines, line),
        3);
  }

  private static boolean isField(SourceLines lines, int line) {
    return lines.hasEarly(line, SourceLines.LABEL_END) && lines.starts(line, FIELD);
  }

  private static boolean isStrong(SourceLines lines, int line) {
    return lines.has(line, SourceLines.TICK | SourceLines.OPTION, TICK)
        || lines.has(line, SourceLines.OPTION, CHOICE)
        || lines.hasEarly(line, SourceLines.LABEL_END) && lines.starts(line, FORM_LABEL);
  }
}
