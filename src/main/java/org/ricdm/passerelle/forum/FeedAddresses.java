package org.ricdm.passerelle.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.FeedKey;
import org.ricdm.passerelle.common.access.FeedTokens;
import org.ricdm.passerelle.common.access.FeedTokens.Purpose;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The private addresses under which a member's programs read forums and tags. One token opens all of them. */
@Service
@Transactional
public class FeedAddresses {

    private final FeedTokens tokens;
    private final CurrentViewer current;
    private final PublicUrl publicUrl;

    FeedAddresses(FeedTokens tokens, CurrentViewer current, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.current = current;
        this.publicUrl = publicUrl;
    }

    /** What is known of the viewer's address; empty when they have none. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<FeedKey> mine() {
        return tokens.of(current.require().memberId(), Purpose.FORUMS);
    }

    /**
     * A new address of that forum or tag, which is never told again. All addresses of the viewer from before lead nowhere
     * from now on.
     */
    @ForMembers
    public String make(Followable place) {
        var ending = ending(place);
        return publicUrl.of("/feeds/" + tokens.make(current.require().memberId(), Purpose.FORUMS) + ending);
    }

    /** Lets all feed addresses of the viewer lead nowhere. */
    @ForMembers
    public void revoke() {
        tokens.revoke(current.require().memberId(), Purpose.FORUMS);
    }

    /** How the address of that forum or tag ends, after the token. */
    public static String ending(Followable place) {
        var kind = switch (place.kind()) {
            case FORUM -> "/forums/";
            case TAG -> "/tags/";
            case TOPIC -> throw new IllegalArgumentException("topics have no feed");
        };
        return kind + URLEncoder.encode(place.key(), StandardCharsets.UTF_8) + ".atom";
    }
}
