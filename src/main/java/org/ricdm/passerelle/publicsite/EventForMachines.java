package org.ricdm.passerelle.publicsite;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventPage;
import org.ricdm.passerelle.event.EventState;
import org.springframework.stereotype.Component;

/** An event in the words of schema.org, for search engines: a block of data inside the page that nobody runs. */
@Component
class EventForMachines {

    private static final String SCHEMA = "https://schema.org/";

    private final PublicUrl url;

    EventForMachines(PublicUrl url) {
        this.url = url;
    }

    /** JSON-LD that can stand inside a script element: nothing in it ends the element or begins another one. */
    String data(EventPage page) {
        var event = page.brief();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", event.title());
        if (!event.summary().isEmpty()) {
            data.put("description", event.summary());
        }
        data.put("inLanguage", event.language().code());
        data.put("startDate", moment(event.starts()));
        data.put("endDate", moment(event.ends()));
        data.put("eventStatus", SCHEMA + (event.state() == EventState.CANCELLED ? "EventCancelled" : "EventScheduled"));
        data.put("eventAttendanceMode", SCHEMA + attendance(event.mode()));
        data.put("location", locations(page));
        data.put("organizer", organizers(page));
        data.put("image", List.of(image(page)));
        data.put("url", address(page));
        return LinkedData.block(data);
    }

    private String image(EventPage page) {
        var picture = page.picture();
        return url.of(picture == null ? "/passerelle/apple-touch-icon.png" : picture.wide());
    }

    private static String moment(WallTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.zoned());
    }

    private static String attendance(EventMode mode) {
        return switch (mode) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> locations(EventPage page) {
        var locations = new ArrayList<Map<String, Object>>();
        if (page.brief().mode().hasPlace()) {
            locations.add(place(page));
        }
        if (page.brief().mode() != EventMode.ON_SITE) {
            locations.add(Map.of("@type", "VirtualLocation", "url", address(page)));
        }
        return locations;
    }

    private static Map<String, Object> place(EventPage page) {
        var where = page.place();
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", where.address());
        put(address, "addressLocality", where.city());
        put(address, "addressCountry", where.country() == null ? "" : where.country());
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "Place");
        place.put("name", where.name().isEmpty() ? where.city() : where.name());
        place.put("address", address);
        var latitude = where.latitude();
        var longitude = where.longitude();
        if (latitude != null && longitude != null) {
            place.put("geo", Map.of("@type", "GeoCoordinates", "latitude", latitude, "longitude", longitude));
        }
        return place;
    }

    private List<Map<String, Object>> organizers(EventPage page) {
        var organizers = new ArrayList<Map<String, Object>>();
        var host = page.host();
        if (host != null) {
            organizers.add(organization(host.name(), url.of("/centres/" + host.slug())));
        }
        page.partners().forEach(partner -> {
            var centre = partner.centre();
            var organization =
                    organization(partner.name(), centre == null ? partner.url() : url.of("/centres/" + centre.slug()));
            var logo = partner.logo();
            put(organization, "logo", logo == null ? "" : url.of(logo.path(page.brief())));
            organizers.add(organization);
        });
        if (organizers.isEmpty()) {
            organizers.add(organization("Réseau international des Cités des métiers", url.of("/")));
        }
        return organizers;
    }

    private static Map<String, Object> organization(String name, String address) {
        var organization = new LinkedHashMap<String, Object>();
        organization.put("@type", "Organization");
        organization.put("name", name);
        put(organization, "url", address);
        return organization;
    }

    private static void put(Map<String, Object> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private String address(EventPage page) {
        return url.of(page.brief().path());
    }
}
