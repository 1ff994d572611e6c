package org.ricdm.passerelle.event.call.ui;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.call.ProposalRow;
import org.ricdm.passerelle.event.programme.ui.ProgrammeNavigation;

/** One proposal in the list of organisers. */
class ProposalRowItem extends Row {

    ProposalRowItem(String slug, ProposalRow row, Language reader) {
        super(row.title(), CallNavigation.proposal(slug, row.id()));
        if (row.language() != reader) {
            inLanguage(row.language().code());
        }
        chips(new StateChip(row.state(), getTranslation(row.state().wordKey())));
        var prepared = row.prepared();
        if (prepared != null) {
            chips(new Chip(Chip.Kind.RUNNING, getTranslation("call.preparedFor", getTranslation(prepared.wordKey()))));
        }
        var format = row.format();
        second(Stream.of(
                        row.author(),
                        row.from(),
                        format == null ? "" : getTranslation(format.wordKey()),
                        ProposalText.languages(row.spoken(), reader))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        if (row.own()) {
            facts(getTranslation("call.own"));
        } else {
            facts(mean(row.mean(), getLocale()), getTranslation("call.given", row.given(), row.expected()));
        }
        if (row.sessionId() != null) {
            action(Buttons.quietLink(getTranslation("call.session"), ProgrammeNavigation.plan(slug)));
        }
    }

    private String mean(int mean, Locale locale) {
        return mean < 0 ? getTranslation("call.mean.none") : getTranslation("call.mean", number(mean, locale));
    }

    /** Hundredths with one digit behind the point. */
    static String number(int mean, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(mean / 100.0);
    }
}
