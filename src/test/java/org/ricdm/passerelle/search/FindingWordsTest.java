package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.i18n.Language;

class FindingWordsTest extends SearchRoom {

    @ParameterizedTest
    @CsvSource({
        "FR, Les métiers verts recrutent, metier vert",
        "FR, Un métier qui attire, MÉTIERS",
        "FR, L’atelier du lundi, ateliers",
        "FR, Trois ateliers par mois, l'atelier",
        "FR, Une étude sur l’orientation, d’orientations",
        "FR, Qu’est-ce qu’une compétence, competences",
        "FR, Le cœur du sujet, coeur",
        "FR, Un hélicoptère, helicopteres",
        "PT, Formacoes sem acentos, formacoes",
        "IT, Le università aprono le porte, universita",
        "IT, Un colloquio nell’università, l'università",
        "IT, I lavoratori frontalieri, lavoratore frontaliero",
        "IT, Dell’orientamento si parla, orientamenti",
        "ES, Las orientadoras y los orientadores, orientador",
        "ES, Una sesión de formación, sesiones formacion",
        "ES, El empleo de los jóvenes, jovenes empleos",
        "PT, As formações do outono, formação",
        "PT, As formações do outono, formacao",
        "PT, Uma orientação para jovens, orientações",
        "EN, The advisers' workshops, workshop adviser",
        "EN, Interviewing for a job, interviews jobs",
        "EN, A naïve question, naive",
        "CA, Una orientació individual, orientacions",
        "CA, La formació professional, formacio",
        "CA, L’orientació dels joves, orientació jove",
    })
    void wordsAreFoundByTheRulesOfTheLanguageOfTheText(Language language, String title, String typed) {
        open(title, "…", language);

        assertThat(found(typed)).containsExactly(title);
    }

    @Test
    void aWordIsLookedForInTheTextOfEveryPostToo() {
        var topic = open("Something else", "We wonder.", Language.EN);
        reply(topic, "Nous avons trois ateliers le mardi.", Language.FR);

        var hit = find("l’atelier").texts().getFirst();

        assertThat(hit.title()).isEqualTo("Something else");
        assertThat(hit.number()).isEqualTo(2);
        assertThat(hit.path()).isEqualTo("/topics/" + topic + "/something-else/2");
        assertThat(excerpt(hit)).isEqualTo("Nous avons trois [ateliers] le mardi.");
    }

    @Test
    void wordsMayStandPartlyInTheTitleAndPartlyInThePost() {
        var topic = open("Stages à Gênes", "Bonjour.", Language.FR);
        reply(topic, "Le logement est cher.", Language.FR);

        assertThat(found("logement genes")).containsExactly("Stages à Gênes");
        assertThat(find("logement genes").mostWords()).isFalse();
    }

    @Test
    void aTopicIsShownOnceByTheBestOfItsPosts() {
        var topic = open("Boussole", "Une boussole.", Language.FR);
        reply(topic, "Rien.", Language.FR);
        reply(topic, "La boussole et la carte.", Language.FR);

        var hits = find("boussole carte").texts();

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().number()).isEqualTo(3);
    }

    @Test
    void titlesComeBeforeTexts() {
        open("Autre chose", "Un mot sur la planification dans le texte.", Language.FR);
        open("La planification", "Bonjour.", Language.FR);

        assertThat(found("planification")).containsExactly("La planification", "Autre chose");
    }

    @Test
    void allWordsAreNeeded_andWhereNoTextHasThemAll_mostAreSaidToBeMost() {
        open("Bilan de compétences", "Bonjour.", Language.FR);
        open("Bilan de santé", "Bonjour.", Language.FR);

        assertThat(found("bilan compétences")).containsExactly("Bilan de compétences");
        assertThat(find("bilan compétences").mostWords()).isFalse();

        var most = find("bilan compétences trottinette");
        assertThat(titles(most)).containsExactly("Bilan de compétences");
        assertThat(most.mostWords()).isTrue();
    }

    @Test
    void aPhraseInQuotationMarksIsFoundAsItIsAndNotOtherwise() {
        open("Métiers de demain", "Les métiers verts recrutent.", Language.FR);
        open("Verts pâturages", "Des verts et des métiers.", Language.FR);

        for (var typed : List.of("\"metiers verts\"", "«\u00a0métiers verts\u00a0»", "“Métiers Verts”")) {
            assertThat(found(typed)).as(typed).containsExactly("Métiers de demain");
        }
        assertThat(found("\"métier vert\"")).isEmpty();
        assertThat(found("métier vert")).hasSize(2);
    }

    @Test
    void theLastWordMayBeUnfinished() {
        open("Apprentissage et handicap", "Bonjour.", Language.FR);

        assertThat(found("handicap apprentiss")).containsExactly("Apprentissage et handicap");
        assertThat(find("apprentiss handicap").mostWords()).isTrue();
    }

    @Test
    void wordsThatEveryTextHasAreNotNeeded_unlessThereAreNoOthers() {
        open("Mobilité en Europe", "Bonjour.", Language.FR);
        open("De la tête aux pieds", "Bonjour.", Language.FR);

        assertThat(found("la mobilité dans les Europe")).containsExactly("Mobilité en Europe");
        assertThat(found("de la")).containsExactly("De la tête aux pieds");
    }

    @Test
    void aWordInTheTitleDoesNotBringUpEveryPost() {
        var topic = open("Passeport formation", "Bonjour.", Language.FR);
        reply(topic, "Merci.", Language.FR);

        assertThat(find("passeport").texts().getFirst().number()).isZero();
    }

    @Test
    void editedTextIsFoundByItsNewWordsAndNotByTheOld() {
        var topic = open("Correction", "Un brouillon.", Language.FR);
        var number = reply(topic, "Le trombone est rangé.", Language.FR);
        assertThat(found("trombone")).hasSize(1);

        fixture.as.member(author, () -> {
            var version = posts.source(topic, number).version();
            posts.edit(topic, number, version, "Le saxophone est rangé.", "");
        });

        assertThat(found("saxophone")).hasSize(1);
        assertThat(found("trombone")).isEmpty();
    }

    @Test
    void aRenamedTopicIsFoundByItsNewTitleWithEveryPost() {
        var topic = open("Ancienne enseigne", "Bonjour.", Language.FR);
        reply(topic, "Le tarif est connu.", Language.FR);
        assertThat(found("enseigne tarif")).hasSize(1);

        fixture.as.member(author, () -> topics.rename(topic, "Nouveau panneau"));

        assertThat(found("panneau tarif")).containsExactly("Nouveau panneau");
        assertThat(found("enseigne")).isEmpty();
    }

    @Test
    void theExcerptIsTheSentenceThatMattersAndTextAlone() {
        var topic = open("Long", "Bonjour.", Language.FR);
        reply(
                topic,
                "Rien ici. ".repeat(80) + "Voici <script>alert(1)</script> l’hélicoptère & ses pales. "
                        + "Encore rien. ".repeat(80),
                Language.FR);

        var excerpt = excerpt(find("helicopteres").texts().getFirst());

        assertThat(excerpt)
                .contains("l’[hélicoptère] & ses pales")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(excerpt.length()).isLessThan(270);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "«",
                "'",
                "AND",
                "OR NOT",
                "* *",
                "a*",
                "?",
                "\\",
                "(",
                ")*",
                "+-><()~*\"@",
                "title:x",
                "<script>alert(1)</script>",
                "text_fr:*",
                "[a TO z]",
                "/.*/",
                "^5",
                "~2",
                "%",
                "_",
                "\u0000\u0001",
                "\ud83e\udd8a\ud83e\udd8a",
                "\ud83e",
                "--",
                "${jndi:ldap://x}",
                "{0}"
            })
    void whateverIsTypedIsWordsAndNeverFails(String typed) {
        open("Hostile", "Bonjour.", Language.FR);

        assertThat(find(typed).state()).isEqualTo(IndexState.READY);
        assertThat(find("hostile " + typed).texts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tenThousandCharactersAreCut() {
        open("Hostile", "Bonjour.", Language.FR);

        assertThat(find("x".repeat(10_000)).texts()).isEmpty();
        assertThat(find("hostile ".repeat(1250)).texts()).hasSize(1);
        assertThat(TypedWords.tidy("😀".repeat(500)).codePoints()).hasSize(100);
        assertThat(TypedWords.tidy(" a\n\u0000 b ")).isEqualTo("a b");
    }
}
