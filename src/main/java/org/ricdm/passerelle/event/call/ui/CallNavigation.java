package org.ricdm.passerelle.event.call.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.call.MyProposals;
import org.ricdm.passerelle.event.call.ProposalFilter;
import org.ricdm.passerelle.event.call.ProposalKey;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to calls for contributions and to what is proposed. */
public final class CallNavigation {

    private CallNavigation() {}

    /** Where a member proposes. */
    public static String propose(String slug) {
        return EventNavigation.event(slug) + "/propose";
    }

    /** Where the author goes on with a draft, or changes what was handed in. */
    public static String change(String slug, long proposalId) {
        return propose(slug) + "/" + proposalId;
    }

    /** What a member has proposed, and how it stands. */
    public static String mine(String slug) {
        return MyProposals.path(slug);
    }

    /** Where organisers say what is called for. */
    public static String settings(String slug) {
        return EventNavigation.desk(slug) + "/call";
    }

    /** All that was proposed, for organisers. */
    public static String proposals(String slug) {
        return EventNavigation.desk(slug) + "/proposals";
    }

    /** As {@link #proposals(String)}, only some of them. */
    public static String proposals(String slug, ProposalFilter filter, @Nullable ProposalKey after) {
        var query = new ArrayList<String>();
        if (filter.state() != null) {
            query.add("state=" + filter.state());
        }
        if (filter.format() != null) {
            query.add("format=" + filter.format());
        }
        if (filter.language() != null) {
            query.add("language=" + filter.language().code());
        }
        if (filter.order() != ProposalFilter.Order.NEWEST) {
            query.add("order=" + filter.order());
        }
        if (after != null) {
            query.add("after=" + URLEncoder.encode(after.toString(), StandardCharsets.UTF_8));
        }
        return proposals(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** One of them, with what reviewers said. */
    public static String proposal(String slug, long proposalId) {
        return proposals(slug) + "/" + proposalId;
    }

    /** The decisions that wait to be told. */
    public static String letters(String slug) {
        return proposals(slug) + "/letters";
    }

    /** What a reviewer is asked to review. */
    public static String reviews(String slug) {
        return EventNavigation.desk(slug) + "/reviews";
    }

    static String review(String slug, long proposalId) {
        return reviews(slug) + "/" + proposalId;
    }
}
