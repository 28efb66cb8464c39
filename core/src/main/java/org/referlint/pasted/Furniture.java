package org.referlint.pasted;

import java.util.ArrayList;
import java.util.List;

/** The words of furniture, by signal; from the practice of the agencies that refer, in their own terms. */
final class Furniture {
  private Furniture() {}

  private static final List<String> ASKING = List.of(
      "describe",
      "explain",
      "state",
      "give",
      "provide",
      "include",
      "list",
      "record",
      "set out",
      "outline",
      "summarise",
      "specify",
      "indicate",
      "enter",
      "tell us",
      "say",
      "note");

  private static final List<String> ASKED = List.of(
      "how",
      "why",
      "what",
      "who",
      "where",
      "when",
      "whether",
      "which",
      "details",
      "dates",
      "as much",
      "names and",
      "reasons for",
      "all that",
      "all relevant",
      "each",
      "here",
      "the person's",
      "briefly",
      "any");

  private static final String LENGTHS =
      "000 characters|000 words|500 words|400 words|300 words|250 words|200 words|150 words|100 words|4000 characters|3000 characters|2000 characters|500 characters|200 chars";

  /** Every way to ask a writer for something. */
  private static List<String> instructions() {
    List<String> all = new ArrayList<>();
    for (String verb : ASKING) {
      for (String what : ASKED) {
        all.add(verb + " " + what);
      }
    }
    return all;
  }

  /** All phrases. */
  static final Phrases PHRASES = new Phrases()
      .openings(Signal.PROMPT, instructions())
      .anywhere(Signal.PROMPT, LENGTHS)
      .anywhere(
          Signal.MAIL_QUOTE,
          "-----original message|----- original message|--- forwarded message|begin forwarded message|forwarded message -|original message --"
              + "|---------- forwarded message")
      .anywhere(
          Signal.MAIL_PREFIX,
          "re: re:|fw: re:|fwd: re:|re: fw:|re: fwd:|fw: fw:|[external]|[external email|{encrypt}|[secure]|caution: this email|caution: external"
              + "|aw: aw:|subject: re:|subject: fw|subject: fwd|betreff: aw|betreff: wg|objet : re|objet : tr")
      .anywhere(
          Signal.MAIL_FOOTER,
          "this e-mail and any|this email and any|this e-mail is confidential|this email is confidential|this e-mail is intended|this email is intended"
              + "|this e-mail may contain|this email may contain|this message is intended|this message and any attachment|this message may contain"
              + "|intended solely for the|intended only for the|intended for the addressee|not the intended recipient|received this e-mail in error"
              + "|received this email in error|received it in error|received this message in error|information in this email|information in this e-mail"
              + "|information contained in this e|may be legally privileged|access to this email by|sent from my iphone|sent from my ipad|sent from my galaxy"
              + "|sent from my samsung|sent from my mobile|sent from outlook|sent via blackberry|get outlook for|consider the environment before"
              + "|think before you print|before printing this|my working days|my working hours|working pattern is|my normal working|i do not work on"
              + "|i do not work monday|i do not work friday|please note i do not work|please note i don't work|please note that i do not work|please note i work|not in the office on|i work part time|virus-free|scanned for viruses|been scanned for|originated from outside"
              + "|do not click links|do not click on links|please do not feel obliged to reply|views expressed are those of|views or opinions expressed|monitor e-mail traffic"
              + "|monitor email traffic|e-mails may be monitored|emails may be monitored|follow us on|my pronouns are|out of office|automatic reply|<mailto:")
      .anywhere(
          Signal.SIGNATURE,
          "signed:|signature:|signed by:|direct dial|direct line|switchboard|mob:|tel:|tel.|telephone:|mobile:|direct:|desk:|ext.|(she/her)|(he/him)|(they/them)|she/her|he/him"
              + "|mon-thurs|mon-fri|mon to thurs|tues-fri|www.")
      .anywhere(
          Signal.DICTATION,
          "dictated but not signed|dictated and checked|dictated but not read|dictated by|signed in his absence|signed in her absence|electronically signed"
              + "|signed electronically|signature illisible|typed by|cc: patient|checked electronically|clinic date|date typed|date dictated")
      .labels(
          Signal.REFERENCE,
          "our ref|your ref|our reference|your reference|ref no|réf|ref|objet|n/réf|v/réf|unser zeichen|ihr zeichen|aktenzeichen|nr ref|enc|encl|encs|enclosures|typed|date of clinic|hosp no"
              + "|hospital no|nhs no|nhs number|copy to|copies to|our client|by email|by post")
      .anywhere(
          Signal.REFERENCE,
          "nhs no|hosp no|hospital no|by email only|by first class post|private and confidential|private & confidential|without prejudice|à l'attention de|zu händen|date as postmark|chi no|mrn:")
      .labels(
          Signal.MEETING_ROLE,
          "present|in attendance|attendees|attendance list|also present|apologies|apologies received|apologies from|apologies for absence|chair|chaired by|chairperson|minute taker|minutes taken by|minutes by|minutes|note taker|notes taken by"
              + "|quorum|invitees|distribution|circulation|members present")
      .anywhere(
          Signal.MEETING_ITEM,
          "matters arising|any other business|aob|date of next meeting|next meeting|meeting closed|meeting opened|meeting ended|minutes of the last|minutes of last|minutes of the previous"
              + "|minutes of previous|confidentiality statement|introductions and apologies|welcome and introductions|introductions were made|action log|action points|actions arising|actions agreed|action plan review"
              + "|information shared|information sharing:|venue:|held on|via teams|ms teams|agenda item|standing item|declarations of interest|actions from last|action:|actions:|decision:|strategy meeting minutes|- minutes|minutes -")
      .labels(
          Signal.FORM_LABEL,
          "assessor's comments|assessor comments|worker's comments|worker's analysis|practitioner's analysis|practitioner comments|manager's comments|manager comments|manager's analysis|manager sign-off|management oversight"
              + "|parent's views|parents' views|child's views|child's wishes and feelings|child's view of self|views of the child|views of child|views of parent|views of the parent|views of family|views of the young person|young person's views|service user's views|carer's views"
              + "|basic care|emotional warmth|guidance and boundaries|parenting capacity|immunisations|immunisations up to date|sen status|ehcp|legal status|placement type|primary need|registered with gp|registered with a gp"
              + "|ethnicity|religion|first language|risk level|risk rating|risk score|overall risk|push factors|pull factors|contextual risk|vulnerability score|protective factors|risk factors"
              + "|form completed by|completed by|date completed|date of completion|date of assessment|date of report|reason for assessment|type of assessment|allocated worker|child's name|name of child|child's identity|name of person completing"
              + "|person completing|young person's signature|parent/carer signature|carer signature|parent signature|assessor's signature|manager's signature|signature of|countersigned|upn|person id|unique reference|family and environmental|presenting issue"
              + "|presenting issues|presenting need|presenting needs|support needs|eligibility|eligible needs|eligibility outcome|care and support needs|mobility|nutrition|personal care|capacity to consent|interpreter needed|interpreter required|disability|sexual orientation|immigration status"
              + "|reason for referral|consent obtained|job role|accommodation status|employment status|household composition|significant others|gp surgery|next of kin|outcome sought|level of need"
              + "|child's development|relationship to child|risk to self|risk to others|risk from others|finances|substance use|mental health|physical health")
      .anywhere(
          Signal.FORM_LABEL,
          "for office use only|office use only|manager sign-off|for official use|parent/carer signature|please print name|block capitals please|mosaic id|liquidlogic|carepath id|lcs id|scaling:|scaling question|on a scale of 1")
      .anywhere(
          Signal.FORM_HEADING,
          "what are we worried about|what is working well|what's working well|what needs to happen|danger statement|safety goal|child's developmental needs|developmental needs|parenting capacity|family and environmental factors|analysis and professional judgement"
              + "|analysis of risk and need|return home interview|missing debrief|early help assessment|child and family assessment|care act assessment|needs assessment|risk assessment tool|screening tool|views, wishes and feelings")
      .anywhere(
          Signal.PROMPT,
          "delete as applicable|delete as appropriate|delete before submission|delete before sending|delete this text|tick all that apply|tick as appropriate|tick one|please tick|please provide|please give details|please state|please describe|please explain|please include|please specify"
              + "|please complete|please record|please list|please indicate|please select|if yes, please|if yes, give|if yes, explain|if no, please|if not applicable write|if not known, put|if you are not sure, put|use this box|use this section|use this space|do not leave this|do not leave blank"
              + "|include details of|provide details of|provide as much detail|as much detail as you can|you should include|you must include|include where possible|explore what|(mandatory)|(optional)|(free text|[free text|free text,|[guidance|guidance:|guidance notes|guidance for completing|notes for completion"
              + "|for completion by|to be completed by|to be completed at|max 500 words|(max|max.|maximum of 500|maximum 4,000|maximum 500|characters remaining|remaining characters|no more than 500 words|aim for no more than|lorem ipsum|xxx to complete|click or tap|choose an item|enter text|enter a date"
              + "|start typing|for example, 31 3|the information you enter|it is good practice to record|continue on a separate sheet|attach additional|rank in order|see annex a|listed in annex|select from|drop-down|drop down list|do not attach documents|do not include their name|tell the story in order|consider the person's|consider the child's|describe the person's|describe the child's"
              + "|you will be asked|answer all|guidance -|yes / no / not known|yes/no/n")
      .labels(
          Signal.RECORD_LABEL,
          "oic|mo:|modus operandi|locus|aggrieved|injured party|injured person|complainant|vic|victim|vic 1|sus 1|suspect|sus|offence|classification|classified as|hoclass|occurrence|cad|cad no|beat|custody ref|custody no|custody record"
              + "|detained person|grounds for detention|detention authorised|necessity|necessity criteria|rights given|legal advice|legal advice requested|fitness to interview|aa required|aa contacted|circumstances of arrest|circs|arrested by|arresting officer|arrest time|time of arrest|place of arrest|pncid|pnc id|cro|cro no|warning signals"
              + "|warning markers|impending prosecutions|disposals|disposal|last address|urn|report urn|gpms|source eval|source evaluation|intel assessment|intelligence evaluation|intelligence assessment|handling|handling code|provenance|date of info|date submitted|solvability|date/time occurred|committed from|property|premises|opened|oel|oel last entry|grade|call type|reported by|how reported"
              + "|circumstances|risk assessment|search|searched|cell|ethnic appearance|officer dealing|investigating officer|supervisor review|summary of evidence|key witness|non-key witness|exhibits")
      .anywhere(
          Signal.RECORD_LABEL,
          "crime report|custody record|occurrence enquiry log|command and control log|incident log|intelligence report|information report|5x5x5|3x5x2|pnc print|pncid|end of record|cad log|intel suggests|intelligence suggests|it is reported that|it is assessed that|without originator|reference to the originator|originator's consent|not for dissemination|no further dissemination"
              + "|printed by|stop and search record|dp asked|dp states|dp awake|dp asleep|cell visit|hcp exam|no comment throughout|filed pending|result code|oel entry|officer's report|vulnerable child report|vulnerable adult report|merlin report|ppn ref|ppn no|mg5|mg3|mg6c|unused material|disclosure schedule")
      .labels(
          Signal.NOTE_LABEL,
          "case note type|case note id|case note|case note no|recorded by|created by|entered by|added by|written by|authorised by|record no|record id|record type|record created|contact id|contact type|contact date|type of contact|date of contact|date/time of contact|method of contact|significant event|note id|note type|outcome code|worker|author"
              + "|activity type|activity|event type|incident id|log id|entry no|entry by|logged by|linked students|linked pupils|categories|category|action taken|actions taken|follow up|follow-up|student|pupil|resident|client id|service user|service user id|person|details of contact|details|note|outcome|purpose of visit|present at visit|next contact|next visit|case status|status|date recorded|last updated by|assigned to|completed on|team")
      .anywhere(
          Signal.NOTE_LABEL,
          "case note type|case notes export|case note export|case recording|contact id|recorded by:|created by:|entered by:|cpoms|sims report|mosaic|appendment added|significant event:|incident #|outcome code|export from|exported on|exported from|case file print|printed from")
      .anywhere(
          Signal.AGENCY_VOICE,
          "the client|the service user|presents as|presented with|made subject to|came to the attention of|concerns around|due to concerns|concerns in respect of|in respect of|resides in|resides with|resides at|placement moves|risk management plan|not in education, employment|under the category of|appropriately dressed|good eye contact|the origin of which|direct work|it is recommended|it is the view of|no concerns were|nil concerns|no further concerns|steps down|step down|engages with|does not engage|did not engage|home conditions|parents minimise|mother reported|mother reports|father reports|school reports|information to suggest|missing episodes|substance misuse|was seen alone|with regards to|further to our|client instructs|instructs that|conveyed to|was located|at location|advised that|queried whether|to be explored|to be reviewed|to be supported|will be reviewed|was unable to establish|was unable to observe|our client|we are instructed|the above named|the above-named|presented as|signposted|the writer|this writer|this author|the author of this report|the undersigned|this worker|workers encountered|the practitioner|the allocated practitioner|it was felt that|it was agreed that|it was noted that|it is noted that|under review"
              + "|the local authority|the interviewer noted|the assessor|in lieu of|duty of care|was encouraged to|was advised to|declined to engage|did not attend|the placement report|the subject|this department|the department")
      .anywhere(
          Signal.CLINICAL,
          "o/e|o/e:|pmhx|pmh:|pmhx:|dhx|fhx|shx|imp:|impression:|presenting complaint|p/c:|obs:|obs|bp 1|b/p|hr 1|spo2|rx:|plan:|nkda|ddx|dx:|on examination|diagnosis:|medication on discharge|date of admission|date of discharge|serology|mg bd|mg tds|mg od|mg po|bd for|background:|social history:|thank you for asking me to see|thank you for seeing|thank you for referring|thank you for taking over|i reviewed this|this pleasant|this young lady|this gentleman|this lady|year old lady|year old gentleman|year old woman with|year old man with")
      .anywhere(
          Signal.STATEMENT,
          "i make this statement|willing to attend court|my full name is as above|of my own free will|i am employed as a|statement of witness|statement of:|this statement (consisting|this statement is true|true to the best of my knowledge|liable to prosecution if|i am the above named|i am the above-named|signature witnessed by|criminal procedure rules|criminal justice act 1967|age if under 18|mg11|magistrates' courts act 1980|i reside at an address known|i had an unobstructed view|exhibit as|i produce as exhibit")
      .anywhere(
          Signal.TAPE,
          "[pause]|(pause)|[inaudible]|(inaudible)|[crying]|(crying)|[laughs]|(laughs)|[silence]|(silence)|[unclear]|(unclear)|[crosstalk]|for the tape|tape paused|tape stopped|call begins|call ends|interview commenced|interview terminated|interview concluded|recording starts|recording ends|recording begins|- verbatim|interpreter:|interviewer:|welfare interview|no comment made")
      .anywhere(
          Signal.CHAT_MARK,
          "<media omitted>|media omitted|image omitted|video omitted|audio omitted|sticker omitted|gif omitted|this message was deleted|you deleted this message|missed voice call|missed video call|end-to-end encrypted|voice message (|delivered quietly|changed the subject from|joined using this group|added you|left the group")
      .anywhere(
          Signal.WEB,
          "registered charity|call our helpline|helpline free on|get involved|find out more|donate now|skip to content|back to top|cookies on this site|cookie policy|cookie settings|accept cookies|accept all cookies|essential cookies|we use cookies|was this page helpful|is this page useful|related content|related links|related articles|sign up to our|sign up for our|subscribe to our|share this page|share this article|print this page|last updated:|page last reviewed|all rights reserved|privacy policy|terms and conditions|terms of use"
              + "|accessibility statement|read more »|read more...|click here|contact us|about us|get help now|main menu|toggle navigation|home >|home »|home /|you are here|crown copyright|open government licence|published on|posted in|leave a comment|view comments|log in|sign in")
      .anywhere(
          Signal.CROSS_REFERENCE,
          "see section|at section|at paragraph|at paragraphs|paragraph 2|see appendix|appendix a|appendix b|appendix c|see annex|set out at|as set out in|referred to above|see c1|ibid|op. cit|the court will recall|it is the guardian's position|the guardian|in my opinion his presentation|in my opinion her presentation|accessed 1|accessed 2|accessed 3|tab 2|see tab|cf.|see attached chronology|see note|(home office, 20|et al")
      .anywhere(
          Signal.GENERIC,
          "victims may|everyone who works in|victims often|victims of modern slavery may|victims can be|they may be|people who have been trafficked may|professionals should|practitioners should|staff should|first responders should|first responders must|you should look|signs to look for|what to look for|spot the signs|signs may include|signs include|indicators may include|indicators include|anyone can be a victim|is the illegal exploitation of|is often tended by|can affect anyone|trafficked from overseas|children and young people trafficked"
              + "|provides that|for the purposes of this act|shall be liable|shall mean|means the recruitment, transportation|is a crime in which|is defined as|is a form of abuse|is a type of abuse")
      .anywhere(
          Signal.LAW,
          "a person commits an offence|in subsection (1|in subsection (2|is to be construed|are to be construed|shall be guilty of|within the meaning of section|for the purposes of this act|means the recruitment, transportation|by means of the threat or use of force or other forms")
      .anywhere(Signal.MYTH, "myth:|fact:|myth 1|myth 2|fact 1|myth -|fact -")
      .anywhere(
          Signal.PAGE_MARK,
          "official-sensitive|official - sensitive|official sensitive|not protectively marked|protect - personal|restricted when complete|handling: disclosable|uncontrolled when printed|uncontrolled copy|printed on|printed:|printed 0|printed 1|printed 2|printed 3|confidential - do not|confidential - not for|strictly confidential|document ref|doc ref|version 1.|version 2.|version 3.|copyright 20|© 20|last saved by|copy of"
              + "|.docx|.xlsx|.pdf|- draft v|draft v|final draft|official copy")
      .anywhere(
          Signal.ENCODING,
          "&nbsp;|&amp;|&quot;|&#39;|&#160;|&lt;|&gt;|\\u00a0|\\u2019|=e2=80|â€™|â€œ|â€“|â€˜|ï»¿")
      .anywhere(
          Signal.TRACKED,
          "comment [|commented [|formatted:|deleted:|inserted:|[deleted|[comment by|track changes|tracked changes|error! bookmark|error! reference source|{ page }|{ toc|mergefield|«name»|«first|«dob");
}
