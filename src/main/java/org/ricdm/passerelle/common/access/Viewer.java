package org.ricdm.passerelle.common.access;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The signed-in member as the rooms see them: who, from where, with which roles. Read again from the store at each
 * request, so that a right lost counts from the next request.
 *
 * @param centreKind what that centre is to the network
 * @param language of the screen: the account's, or the one chosen for this session with {@code ?lang=}
 * @param understands the languages the member reads, best first, never empty
 * @param zone the member's own time zone, for everything shown or mailed to them
 */
public record Viewer(
        long memberId,
        String handle,
        String name,
        String givenName,
        long centreId,
        CentreKind centreKind,
        Set<Role> roles,
        Language language,
        List<Language> understands,
        ZoneId zone)
        implements Principal {

    /** The same person, spoken to in another language for now. */
    public Viewer speaking(Language spoken) {
        return new Viewer(memberId, handle, name, givenName, centreId, centreKind, roles, spoken, understands, zone);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person moderates the whole network, and not only what names them. */
    public boolean moderatesNetwork() {
        return has(Role.MODERATOR) || has(Role.ADMINISTRATOR);
    }

    @Override
    public String getName() {
        return handle;
    }
}
