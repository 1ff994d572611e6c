package org.ricdm.passerelle.event.call.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallPage;
import org.ricdm.passerelle.event.call.CallWindow;
import org.ricdm.passerelle.event.call.GuestCallPage;
import org.ricdm.passerelle.event.call.GuestProposal;
import org.ricdm.passerelle.event.call.OwnProposal;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.call.ProposalForm;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the templates of the pages for guests who propose show. */
final class GuestCallModel {

    private GuestCallModel() {}

    /** The call that a page is about. */
    static void head(CallPage call, Words words, Model model) {
        var reader = LanguageChoice.ofThisRequest();
        var event = call.event();
        var moment = call.window() == CallWindow.NOT_YET ? call.opens() : call.closes();
        model.addAttribute("event", event);
        model.addAttribute("call", call);
        model.addAttribute("when", EventDates.days(event.starts(), event.ends(), reader));
        model.addAttribute("isOpen", call.window() == CallWindow.OPEN);
        model.addAttribute(
                "until",
                words.say(reader, call.window().wordKey(), moment == null ? "" : EventDates.moment(moment, reader)));
    }

    /** What the guest proposes. */
    static String list(GuestCallPage guest, Words words, Model model) {
        var call = guest.mine().call();
        head(call, words, model);
        model.addAttribute("guest", guest);
        var closes = call.closes();
        var reader = LanguageChoice.ofThisRequest();
        model.addAttribute("deadline", closes == null ? "" : EventDates.moment(closes, reader));
        model.addAttribute("proposals", guest.mine().proposals());
        return "event/call-own";
    }

    /**
     * The form of one proposal.
     *
     * @param there what it is so far; null for a new one
     */
    static String form(GuestCallPage guest, Typed typed, @Nullable OwnProposal there, Words words, Model model) {
        head(guest.mine().call(), words, model);
        model.addAttribute("guest", guest);
        model.addAttribute("typed", typed);
        model.addAttribute("there", there);
        model.addAttribute("isDraft", there == null || there.state() == ProposalState.DRAFT);
        model.addAttribute("levels", SessionLevel.values());
        model.addAttribute("written", Language.OF_THE_INTERFACE);
        model.addAttribute("spoken", Language.values());
        model.addAttribute("reader", LanguageChoice.ofThisRequest().locale());
        return "event/call-form";
    }

    /** What stands in the form, as it was typed. */
    record Typed(
            String key,
            String seen,
            String name,
            String organisation,
            String writtenIn,
            String title,
            String promise,
            String description,
            String format,
            List<String> spoken,
            String level,
            String minutes,
            String needs,
            String others) {

        static Typed fresh(GuestCallPage guest, Language language) {
            return of(guest, ProposalForm.fresh(), ProposalEntry.empty(language));
        }

        static Typed of(GuestCallPage guest, OwnProposal there) {
            return of(guest, ProposalForm.of(there), there.entry());
        }

        private static Typed of(GuestCallPage guest, ProposalForm form, ProposalEntry entry) {
            var format = entry.format();
            var minutes = entry.minutes();
            return new Typed(
                    form.key().toString(),
                    Integer.toString(form.seen()),
                    guest.name(),
                    guest.organisation(),
                    entry.writtenIn().code(),
                    entry.title(),
                    entry.promise(),
                    entry.description(),
                    format == null ? "" : format.name(),
                    entry.spoken().stream().map(Language::code).toList(),
                    entry.level().name(),
                    minutes == null ? "" : minutes.toString(),
                    entry.needs(),
                    entry.others());
        }

        static Typed of(MultiValueMap<String, String> all) {
            return new Typed(
                    one(all, "key"),
                    one(all, "seen"),
                    one(all, "name"),
                    one(all, "organisation"),
                    one(all, "writtenIn"),
                    one(all, "title"),
                    one(all, "promise"),
                    one(all, "description"),
                    one(all, "format"),
                    List.copyOf(all.getOrDefault("spoken", List.of())),
                    one(all, "level"),
                    one(all, "minutes"),
                    one(all, "needs"),
                    one(all, "others"));
        }

        /** The version that the form shows. */
        int version() {
            return number(seen);
        }

        /** The same by somebody who knows that proposal as it is. */
        Typed seeing(OwnProposal there) {
            return new Typed(
                    key,
                    Integer.toString(there.version()),
                    name,
                    organisation,
                    writtenIn,
                    title,
                    promise,
                    description,
                    format,
                    spoken,
                    level,
                    minutes,
                    needs,
                    others);
        }

        /** The same as a proposal. A length that is no number is one that no session has, and is refused as such. */
        GuestProposal read() {
            return new GuestProposal(
                    name,
                    organisation,
                    new ProposalEntry(
                            Language.of(writtenIn).orElse(Language.EN),
                            title,
                            promise,
                            lines(description),
                            Arrays.stream(SessionKind.values())
                                    .filter(kind -> kind.name().equals(format))
                                    .findFirst()
                                    .orElse(null),
                            spoken.stream()
                                    .flatMap(code -> Language.of(code).stream())
                                    .toList(),
                            Arrays.stream(SessionLevel.values())
                                    .filter(one -> one.name().equals(level))
                                    .findFirst()
                                    .orElse(SessionLevel.ALL),
                            minutes.isBlank() ? null : number(minutes.strip()),
                            lines(needs),
                            List.of(),
                            lines(others)));
        }

        private static int number(String typed) {
            return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        }

        /** Browsers send two characters for the end of a line, which would count twice. */
        private static String lines(String typed) {
            return typed.replace("\r\n", "\n");
        }

        private static String one(MultiValueMap<String, String> all, String name) {
            return Objects.requireNonNullElse(all.getFirst(name), "");
        }
    }
}
