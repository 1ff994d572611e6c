package org.ricdm.passerelle.event.signup;

/** Lists of those who signed up, by family name and paged by it: the pieces of SQL that any such list is made of. */
public final class ByName {

    /** Who a sign-up {@code s} is: the member {@code m} or the guest {@code g}. */
    public static final String PERSON =
            " left join member m on m.id = s.member_id left join event_guest g on g.id = s.guest_id";

    /** What is sorted by, after it the id; a guest by all of their name. */
    public static final String SORTED = "lower(coalesce(concat(m.family_name, ' ', m.given_name), g.name))";

    /**
     * Where the page before ended, at the sign-up {@code :after} of {@code :event}. Whoever it is may have given up their
     * place meanwhile: their name still says where.
     */
    public static final String END_OF_PAGE =
            "(select " + SORTED + ", s.id from sign_up s" + PERSON + " where s.id = :after and s.event_id = :event)";

    private ByName() {}
}
