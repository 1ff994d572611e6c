package org.ricdm.passerelle.event.call;

/**
 * What a guest says of themselves beside what they propose.
 *
 * @param name as it stands on the programme, 2 to {@value #MAX} characters
 * @param organisation where the person works, at most {@value #MAX} characters, may be empty
 */
public record GuestProposal(String name, String organisation, ProposalEntry entry) {

    public static final int MAX = 120;
}
