package org.ricdm.passerelle.event.call;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionKind;

/** Which proposals organisers look at. Null narrows nothing. */
public record ProposalFilter(
        @Nullable ProposalState state,
        @Nullable SessionKind format,
        @Nullable Language language,
        Order order) {

    /** All of them, the newest first. */
    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, Order.NEWEST);

    /** In what order. */
    public enum Order {
        NEWEST,
        /** The best judged first, those nobody judged last. */
        MEAN;

        /** Key of its word. */
        public String wordKey() {
            return "call.order." + name();
        }
    }

    public ProposalFilter withState(@Nullable ProposalState other) {
        return new ProposalFilter(other, format, language, order);
    }

    public ProposalFilter withFormat(@Nullable SessionKind other) {
        return new ProposalFilter(state, other, language, order);
    }

    public ProposalFilter withLanguage(@Nullable Language other) {
        return new ProposalFilter(state, format, other, order);
    }

    public ProposalFilter withOrder(Order other) {
        return new ProposalFilter(state, format, language, other);
    }

    /** Whether it leaves something out. */
    public boolean narrows() {
        return state != null || format != null || language != null;
    }
}
