package org.ricdm.passerelle.event.call;

import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;

/** What may be handed in. */
final class ProposalRules {

    private ProposalRules() {}

    /**
     * The proposal as it is handed in, with those who present it; all that is wrong with it is said at once.
     *
     * @param author who hands it in
     */
    static Checked checked(ProposalEntry typed, CallSetup setup, Proposer author) {
        var problems = new ArrayList<Problem>();
        var title = PlainText.line(typed.title());
        var promise = PlainText.line(typed.promise());
        var description = typed.description().strip();
        var needs = typed.needs().strip();
        said("title", title, "call.error.title", ProposalEntry.MAX_TITLE, problems);
        said("promise", promise, "call.error.promise", ProposalEntry.MAX_PROMISE, problems);
        said("description", description, "call.error.description", ProposalEntry.MAX_DESCRIPTION, problems);
        notLonger("needs", needs, ProposalEntry.MAX_NEEDS, problems);
        notLonger("others", typed.others(), ProposalEntry.MAX_OTHERS, problems);
        if (!Language.OF_THE_INTERFACE.contains(typed.writtenIn())) {
            problems.add(new Problem("writtenIn", "call.error.writtenIn", List.of()));
        }
        if (typed.format() == null || !setup.formats().contains(typed.format())) {
            problems.add(new Problem("format", "call.error.format", List.of()));
        }
        if (typed.spoken().isEmpty()) {
            problems.add(new Problem("spoken", "call.error.spoken", List.of()));
        }
        var minutes = typed.minutes();
        if (minutes != null && (minutes < ProposalEntry.SHORTEST || minutes > ProposalEntry.LONGEST)) {
            problems.add(new Problem(
                    "minutes", "call.error.minutes", List.of(ProposalEntry.SHORTEST, ProposalEntry.LONGEST)));
        }
        var presenters = new ArrayList<CoPresenter>();
        typed.members().stream()
                .distinct()
                .filter(member -> !member.equals(author.memberId()))
                .forEach(member -> presenters.add(new CoPresenter(member, "", "")));
        presenters.addAll(TypedPeople.read(typed.others(), problems));
        if (presenters.size() > ProposalEntry.MAX_CO_PRESENTERS) {
            problems.add(new Problem("members", "call.error.presenters", List.of(ProposalEntry.MAX_CO_PRESENTERS)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(
                new ProposalEntry(
                        typed.writtenIn(),
                        title,
                        promise,
                        description,
                        typed.format(),
                        typed.spoken().stream().distinct().toList(),
                        typed.level(),
                        minutes,
                        needs,
                        typed.members(),
                        typed.others().strip()),
                presenters);
    }

    private static void said(String field, String text, String missing, int most, List<Problem> problems) {
        if (!PlainText.isVisible(text)) {
            problems.add(new Problem(field, missing, List.of()));
        }
        notLonger(field, text, most, problems);
    }

    private static void notLonger(String field, String text, int most, List<Problem> problems) {
        if (text.length() > most) {
            problems.add(new Problem(field, "event.error.long", List.of(most)));
        }
    }

    /** @param presenters without the author */
    record Checked(ProposalEntry entry, List<CoPresenter> presenters) {}
}
