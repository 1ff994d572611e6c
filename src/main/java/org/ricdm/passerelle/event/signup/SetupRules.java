package org.ricdm.passerelle.event.signup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;

/** What may be said about the sign-up of an event. */
final class SetupRules {

    private static final int MOST_PLACES = 100_000;
    private static final int MOST_CATEGORIES = 20;

    private SetupRules() {}

    /** The setup as it is stored; all that is wrong with it is said at once. */
    static SignUpSetup checked(EventBrief event, SignUpSetup typed) {
        var problems = new ArrayList<Problem>();
        windows(event, typed.rules(), problems);
        places("capacity", typed.capacity(), problems);
        places("onSite", typed.onSite(), problems);
        places("online", typed.online(), problems);
        reserve(typed, problems);
        typed.quotas().forEach((cite, places) -> places("quota." + cite, places, problems));
        var hours = typed.rules().offerHours();
        if (hours < 1 || hours > SignUpRules.MAX_OFFER_HOURS) {
            problems.add(new Problem("offerHours", "signup.error.hours", List.of(SignUpRules.MAX_OFFER_HOURS)));
        }
        var categories = new ArrayList<Category>();
        for (var place = 0; place < typed.categories().size(); place++) {
            var field = "category." + place;
            companions(
                    field,
                    typed.categories().get(place).companions(),
                    typed.categories().size(),
                    problems);
            categories.add(category(event, field, typed.categories().get(place), problems));
        }
        if (categories.isEmpty() || categories.size() > MOST_CATEGORIES) {
            problems.add(new Problem("categories", "signup.error.categories", List.of(MOST_CATEGORIES)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new SignUpSetup(
                typed.rules(),
                typed.capacity(),
                typed.onSite(),
                typed.online(),
                typed.reserve(),
                typed.quotas(),
                categories);
    }

    private static void windows(EventBrief event, SignUpRules rules, List<Problem> problems) {
        window(event, "", rules.opens(), rules.closes(), problems);
        within(event, "changeUntil", rules.changeUntil(), problems);
        within(event, "released", rules.released(), problems);
    }

    private static void window(
            EventBrief event,
            String prefix,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            List<Problem> problems) {
        within(event, prefix + "opens", opens, problems);
        within(event, prefix + "closes", closes, problems);
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            problems.add(new Problem(prefix + "closes", "signup.error.window", List.of()));
        }
    }

    /** Nothing about signing up happens after the event. */
    private static void within(EventBrief event, String field, @Nullable LocalDateTime moment, List<Problem> problems) {
        if (moment == null) {
            return;
        }
        var wall = new WallTime(moment, event.zone());
        if (!wall.exists()) {
            problems.add(new Problem(field, "event.error.gap", List.of()));
        } else if (wall.compareTo(event.ends()) > 0) {
            problems.add(new Problem(field, "signup.error.afterEvent", List.of()));
        }
    }

    private static void places(String field, @Nullable Integer places, List<Problem> problems) {
        if (places != null && (places < 0 || places > MOST_PLACES)) {
            problems.add(new Problem(field, "signup.error.places", List.of(MOST_PLACES)));
        }
    }

    private static void reserve(SignUpSetup typed, List<Problem> problems) {
        places("reserve", typed.reserve(), problems);
        var of = typed.onSite() == null ? typed.capacity() : typed.onSite();
        if (typed.reserve() > 0 && (of == null || typed.reserve() > of)) {
            problems.add(new Problem("reserve", "signup.error.reserveOf", List.of()));
        }
    }

    private static void companions(
            String field, Category.Companions companions, int categories, List<Problem> problems) {
        if (companions.most() < 0 || companions.most() > Category.Companions.MOST) {
            problems.add(new Problem(
                    field + ".companions", "signup.companion.error.settings", List.of(Category.Companions.MOST)));
        }
        var place = companions.place();
        if (place != null && (place < 0 || place >= categories)) {
            problems.add(new Problem(field + ".companionsAs", "signup.error.choose", List.of()));
        }
    }

    private static Category category(EventBrief event, String field, Category typed, List<Problem> problems) {
        window(event, field + ".", typed.opens(), typed.closes(), problems);
        places(field + ".capacity", typed.capacity(), problems);
        var texts = new EnumMap<Language, Category.Text>(Language.class);
        typed.texts().forEach((language, text) -> {
            var name = PlainText.line(text.name());
            var help = PlainText.line(text.help());
            if (PlainText.isVisible(name)) {
                texts.put(language, new Category.Text(name, help));
            } else if (PlainText.isVisible(help)) {
                problems.add(new Problem(field + ".name." + language.code(), "signup.error.categoryHelp", List.of()));
            }
            if (name.length() > Category.Text.MAX_NAME) {
                problems.add(new Problem(
                        field + ".name." + language.code(), "event.error.long", List.of(Category.Text.MAX_NAME)));
            }
            if (help.length() > Category.Text.MAX_HELP) {
                problems.add(new Problem(
                        field + ".help." + language.code(), "event.error.long", List.of(Category.Text.MAX_HELP)));
            }
        });
        if (texts.isEmpty()) {
            problems.add(new Problem(field + ".name", "signup.error.categoryName", List.of()));
        }
        return new Category(
                typed.id(), typed.openTo(), typed.opens(), typed.closes(), typed.capacity(), texts, typed.companions());
    }
}
