package org.ricdm.passerelle.notification.ui;

/** Links to the notices and to the choices about mail. */
public final class NotificationNavigation {

    public static final String NOTIFICATIONS = "/notifications";
    public static final String CHOICES = "/settings/notifications";

    private NotificationNavigation() {}
}
