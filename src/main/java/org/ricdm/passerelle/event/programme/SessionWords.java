package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventBrief;

/** What pages say of sessions, in one language; the same for members and visitors. */
public record SessionWords(Words words, Language reader) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** {@code Wednesday 21 April}, as a heading or at the beginning of a line. */
    public String day(LocalDate day) {
        return capital(dayWithin(day));
    }

    /** The same within a sentence: {@code mercredi 21 avril}. */
    public String dayWithin(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        switch (reader) {
                            case ES, PT -> "EEEE d 'de' MMMM";
                            default -> "EEEE d MMMM";
                        },
                        reader.locale())
                .format(day);
    }

    /** {@code Wed 21}, for tabs. */
    public String shortDay(LocalDate day) {
        return capital(day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, reader.locale())) + "\u00a0"
                + day.getDayOfMonth();
    }

    /** {@code 09:30}. */
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /** {@code 09:30–10:45}. */
    public String span(LocalDateTime starts, LocalDateTime ends) {
        return CLOCK.format(starts) + "–" + CLOCK.format(ends);
    }

    /** {@code 09:30–10:45}. */
    public String span(PublishedSession session) {
        return span(session.starts().local(), session.ends().local());
    }

    /** The hours of which place these are. */
    public String times(EventBrief event) {
        return words.say(reader, "programme.times", event.city().isEmpty() ? zone(event.zone()) : event.city());
    }

    private String zone(ZoneId zone) {
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return city.isEmpty() ? zone.getDisplayName(TextStyle.FULL, reader.locale()) : city;
    }

    /** {@code français, interprétation en italien, espagnol}; empty when nothing is spoken. */
    public String languages(List<Language> spoken, List<Language> interpreted) {
        return interpreted.isEmpty() || spoken.isEmpty()
                ? names(spoken)
                : words.say(reader, "programme.interpreted", names(spoken), names(interpreted));
    }

    /** {@code français, interprétation en italien, espagnol}; empty when nothing is spoken. */
    public String languages(PublishedSession session) {
        return languages(session.spoken(), session.interpreted());
    }

    /** Names of languages with commas. */
    public String names(List<Language> languages) {
        return languages.stream()
                .map(language -> language.locale().getDisplayLanguage(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    /** Languages and room, as they stand below the title. */
    public String line(PublishedSession session) {
        var room = session.room();
        return Stream.of(languages(session), room == null ? "" : room.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Names of those who speak, with commas. */
    public String speakers(PublishedSession session) {
        return session.speakers().stream().map(PublishedSession.Person::name).collect(Collectors.joining(", "));
    }

    /** What one should know before one comes: kind, places, level and how one gets in. */
    public List<String> facts(PublishedSession session) {
        var facts = new ArrayList<String>();
        facts.add(words.say(reader, session.kind().wordKey()));
        if (session.capacity() != null) {
            facts.add(words.say(reader, "programme.places", session.capacity()));
        }
        if (session.theme() != null) {
            facts.add(session.theme());
        }
        if (session.level() != SessionLevel.ALL) {
            facts.add(words.say(reader, session.level().wordKey()));
        }
        facts.addAll(access(session.room()));
        return facts;
    }

    private List<String> access(PublishedSession.@Nullable Place room) {
        if (room == null) {
            return List.of();
        }
        var access = new ArrayList<String>();
        access.add(words.say(reader, room.stepFree() ? "programme.stepFree" : "programme.steps"));
        if (room.hearingLoop()) {
            access.add(words.say(reader, "programme.hearingLoop"));
        }
        if (room.online()) {
            access.add(words.say(reader, "programme.online"));
        }
        return access;
    }

    /** The sentence of a conflict. */
    public String conflict(Conflict conflict, Plan plan) {
        var values = new ArrayList<Object>(conflict.values());
        var other = conflict.otherId();
        if (other != null) {
            values.add(plan.session(other)
                    .map(session -> session.entry().in(reader).title())
                    .orElse(""));
        }
        return words.say(reader, conflict.rule().wordKey(), values.toArray());
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(reader.locale()) + word.substring(1);
    }
}
