package org.ricdm.passerelle.event.onsite;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.onsite.ScanRows.Owner;
import org.ricdm.passerelle.event.signup.SignUpState;

/**
 * Says what a scan means, from what the server knows at this moment. The devices judge by the same rules from the list
 * they loaded; where the two differ, this counts.
 *
 * @param secrets what signs the passes, by the event
 * @param points the sessions of the event, and whether one needs a seat in each
 * @param meant whom the scans meant that are taken back
 */
record Judge(
        long eventId,
        Map<Long, byte[]> secrets,
        Map<String, Owner> owners,
        Map<Long, SignUpState> states,
        Map<Long, Boolean> points,
        Map<Long, Set<Long>> seats,
        Map<UUID, Long> meant) {

    ScanResult of(Scan scan) {
        if (scan.way() == ScanWay.UNDO) {
            var undone = scan.undoes();
            return result(scan, undone == null ? null : meant.get(undone), Outcome.UNDONE);
        }
        var token = scan.token();
        return token == null ? ofSignUp(scan, scan.signUpId()) : ofToken(scan, token);
    }

    private ScanResult ofToken(Scan scan, String token) {
        var number = PassToken.number(token);
        if (number.isEmpty()) {
            return result(scan, null, Outcome.UNKNOWN);
        }
        var owner = owners.get(HexFormat.of().formatHex(number.get()));
        var secret = owner == null ? null : secrets.get(owner.eventId());
        if (owner == null || secret == null || !PassToken.isSigned(token, secret)) {
            return result(scan, null, Outcome.FORGED);
        }
        if (owner.eventId() != eventId) {
            return result(scan, null, Outcome.OTHER_EVENT);
        }
        return owner.current() ? ofSignUp(scan, owner.signUpId()) : result(scan, owner.signUpId(), Outcome.REPLACED);
    }

    private ScanResult ofSignUp(Scan scan, @Nullable Long signUpId) {
        var state = signUpId == null ? null : states.get(signUpId);
        if (state == null || (scan.point() != 0 && !points.containsKey(scan.point()))) {
            return result(scan, null, Outcome.UNKNOWN);
        }
        if (!state.isSure()) {
            return result(scan, signUpId, Outcome.NO_PLACE);
        }
        if (points.getOrDefault(scan.point(), false)
                && !seats.getOrDefault(signUpId, Set.of()).contains(scan.point())) {
            return result(scan, signUpId, scan.letIn() ? Outcome.LET_IN : Outcome.NO_SEAT);
        }
        return result(scan, signUpId, Outcome.IN);
    }

    private static ScanResult result(Scan scan, @Nullable Long signUpId, Outcome outcome) {
        return new ScanResult(scan.id(), signUpId, outcome);
    }
}
