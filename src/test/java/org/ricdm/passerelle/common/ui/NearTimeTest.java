package org.ricdm.passerelle.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;

class NearTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
    private static final Words WORDS = new Words();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | 2026-11-24T10:29:40Z | à l’instant
            FR | 2026-11-24T10:29:00Z | il y a 1 minute
            FR | 2026-11-24T09:45:00Z | il y a 45 minutes
            FR | 2026-11-24T08:05:00Z | aujourd’hui à 09:05
            FR | 2026-11-23T15:40:00Z | hier à 16:40
            FR | 2026-11-18T15:40:00Z | il y a 6 jours
            FR | 2026-11-17T15:40:00Z | 17 novembre
            FR | 2025-03-12T15:40:00Z | 12 mars 2025
            FR | 2026-11-24T10:31:00Z | dans 1 minute
            FR | 2026-11-25T13:00:00Z | demain à 14:00
            FR | 2026-11-26T13:00:00Z | dans 2 jours
            EN | 2026-11-24T10:29:00Z | 1 minute ago
            EN | 2026-11-24T10:28:00Z | 2 minutes ago
            EN | 2026-11-24T08:05:00Z | today at 09:05
            EN | 2026-11-23T15:40:00Z | yesterday at 16:40
            EN | 2026-11-18T15:40:00Z | 6 days ago
            EN | 2025-03-12T15:40:00Z | 12 March 2025
            EN | 2026-11-24T10:32:00Z | in 2 minutes
            EN | 2026-11-26T13:00:00Z | in 2 days
            IT | 2026-11-24T10:29:00Z | 1 minuto fa
            IT | 2026-11-24T10:28:00Z | 2 minuti fa
            IT | 2026-11-23T15:40:00Z | ieri alle 16:40
            IT | 2026-11-18T15:40:00Z | 6 giorni fa
            IT | 2025-03-12T15:40:00Z | 12 marzo 2025
            IT | 2026-11-26T13:00:00Z | tra 2 giorni
            ES | 2026-11-24T10:29:00Z | hace 1 minuto
            ES | 2026-11-24T10:28:00Z | hace 2 minutos
            ES | 2026-11-23T15:40:00Z | ayer a las 16:40
            ES | 2026-11-18T15:40:00Z | hace 6 días
            ES | 2025-03-12T15:40:00Z | 12 de marzo de 2025
            ES | 2026-11-26T13:00:00Z | dentro de 2 días
            PT | 2026-11-24T10:29:00Z | há 1 minuto
            PT | 2026-11-24T10:28:00Z | há 2 minutos
            PT | 2026-11-23T15:40:00Z | ontem às 16:40
            PT | 2026-11-18T15:40:00Z | há 6 dias
            PT | 2025-03-12T15:40:00Z | 12 de março de 2025
            PT | 2026-11-26T13:00:00Z | dentro de 2 dias
            """)
    void isSaidAsPeopleSayIt(Language language, Instant moment, String words) {
        assertThat(said(language, moment, NOW)).isEqualTo(words);
    }

    @Test
    void yesterdayIsTheDayBeforeWhereTheReaderLives() {
        var shortlyAfterMidnightInParis = Instant.parse("2026-11-23T23:30:00Z");
        var twoHoursEarlier = shortlyAfterMidnightInParis.minus(Duration.ofHours(2));

        assertThat(said(Language.EN, twoHoursEarlier, shortlyAfterMidnightInParis))
                .isEqualTo("yesterday at 22:30");
    }

    @Test
    void theFullDateNamesDayAndTime() {
        var moment = Instant.parse("2026-11-23T15:40:00Z");

        assertThat(NearTime.inFull(moment, PARIS, Language.FR.locale())).isEqualTo("lundi 23 novembre 2026, 16:40");
        assertThat(NearTime.inFull(moment, PARIS, Language.EN.locale())).isEqualTo("Monday, 23 November 2026, 16:40");
        assertThat(NearTime.inFull(moment, PARIS, Language.PT.locale()))
                .isEqualTo("segunda-feira, 23 de novembro de 2026, 16:40");
    }

    private static String said(Language language, Instant moment, Instant now) {
        var near = NearTime.of(moment, PARIS, language.locale(), now);
        return WORDS.say(language, near.key(), near.value());
    }
}
