package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words around a term decide. */
class ContextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I suspect Kofi Mensah, 15, is a [[gang member]].",
        "Staff describe Callum Reid, 15, as a [[gang member]].",
        "Mia Holt, 14, is [[streetwise]] for a girl of her age.",
        "Officers regard Poppy Lane, 12, as a [[prostitute]].",
        "Police suspect that Besnik Hoxha is a [[drug dealer]].",
        "His key worker noted that he is \"[[streetwise]]\"."
      })
  void saidOfThePersonReferred(String marked) {
    assertEquals(marked, MarkedText.of(marked.replace("[[", "").replace("]]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The suspect is a known drug dealer.",
        "Callum Reid, 15, was driven to Whitby by a drug dealer.",
        "Two gang members threatened Callum Reid outside his school.",
        "The landlord is a drug dealer and a gang member.",
        "Mia Holt's uncle is a gang member."
      })
  void saidOfSomebodyElse(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia Holt, 14, is not a prostitute.",
        "She never chose to stay with these men.",
        "There is no such thing as a child prostitute.",
        "He cannot be called a gang member."
      })
  void denied(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told her she was \"a prostitute now\".",
        "He told her she was ‘a prostitute now’.",
        "The man said to Mia Holt: 'you are a gang member'."
      })
  void quotedFromAnExploiter(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia Holt was told that she was a prostitute now.",
        "She was promised that she could have it all in exchange for a kiss.",
        "Mia, 15, was told by the man that they were in a relationship."
      })
  void toldToThePerson(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told her that everybody at home would hear she was a prostitute.",
        "Mia Holt, 14, is afraid that the court will think she is a prostitute.",
        "The boy worried that officers might see him as a gang member."
      })
  void whatIsHeardOrFeared(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The driver, Dean Orrin, was arrested in Leeds. He is a drug dealer. Mia Holt, 15, is afraid of him. I believe that Mia is exploited.",
        "Mia Holt, 15, was found in Leeds. I suspect that Mia is exploited. She was with an adult. She hid behind him. She cried. He is a drug dealer."
      })
  void aPronounThatMeansSomebodyElse(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kofi Mensah was made to sell drugs in Norwich.",
        "Kofi Mensah was forced into drug dealing by two men.",
        "They told Kofi Mensah to sell drugs."
      })
  void coerced(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We spoke to the Prostitution and Exploitation Team.",
        "The Gangs Unit holds the phone.",
        "Mia Holt, 14, consented to a forensic medical examination."
      })
  void namesOfThingsAndConsentToSteps(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing on the body-worn footage from the stairwell suggests that Mia Holt, 14, is a prostitute.",
        "There is nothing in the messages of the last month to show that Mia chose to stay.",
        "The tenant says that nobody from the flats upstairs could say that Mia was a prostitute.",
        "It would be wrong to say that Mia chose to stay.",
        "It is a myth that Mia is a prostitute.",
        "What might be taken for a selective memory is the effect of a head injury."
      })
  void deniedFromAfar(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her account of never being paid [[does not add up]].",
        "Found beside two drug dealers, Callum Reid, 15, is a [[gang member]].",
        "Social worker: Mia Holt, 14, is a [[prostitute]].",
        "Callum Reid, 15, is, in the view of his support worker, a [[gang member]].",
        "With the dealer in the next room, Mia Holt, 14, [[chose to stay]].",
        "When the landlord was out the girl [[chose to stay]].",
        "[[Mr T]] is a tenant on the third floor and is a [[gang member]].",
        "Kwabena walks to the agency with older men and [[chose to stay]].",
        "Mia Holt, 14, spoke to me about her cousin. She [[chose to stay]]."
      })
  void whatStandsInFrontIsNotTheSubject(String marked) {
    assertEquals(marked, MarkedText.of(marked.replace("[[", "").replace("]]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia Holt, 14, says that a man called Tank comes at night. Tank is a drug dealer.",
        "Custody notes say that Darren Pugh, 29, is a drug dealer and that Callum Reid, 15, was asleep in his car.",
        "The keyholder, now on bail, is a drug dealer.",
        "Mia Holt, 14, was found in Leeds. Her best friend, Lacey, and Lacey's older boyfriend rang us.",
        "Mia Holt, 14, knew the driver only as \"Tank\". Tank is a drug dealer.",
        "A drug dealer from the next street drove Mia to Leeds.",
        "Callum Reid, 15, goes there. He sleeps there, he eats there, he cooks there and he cleans there. The log shows her as a drug dealer.",
        "The older boys who met Kwabena at the gate are drug dealers.",
        "It is plain that nobody helped Mia and that the two men are drug dealers.",
        "Her new partner, Florian, is a drug dealer."
      })
  void peopleWhoAreNotReferred(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The driver was arrested. Known drug dealer. Lied about the van.",
        "Suspect interviewed. Gang member. Changed his account twice."
      })
  void aNoteGoesOnAboutWhomItBeganWith(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia Holt, 14, changed her account twice. Her therapist links this to trauma.",
        "Mr Hoang gave two versions. He later explained that he was afraid for his daughter."
      })
  void explainedInTheNextSentence(String text) {
    assertEquals(text, MarkedText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia Holt, 14, [[changed her account]] twice. Her therapist does not link this to trauma.",
        "Mia Holt, 14, [[changed her account]] twice. She was seen again on Monday."
      })
  void notExplained(String marked) {
    assertEquals(marked, MarkedText.of(marked.replace("[[", "").replace("]]", "")));
  }
}
