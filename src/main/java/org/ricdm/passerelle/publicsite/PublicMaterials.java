package org.ricdm.passerelle.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.materials.Materials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What remains of an event, as far as it is for visitors. */
@Controller
class PublicMaterials {

    private final Materials materials;
    private final PublicHead head;

    PublicMaterials(Materials materials, PublicHead head) {
        this.materials = materials;
        this.head = head;
    }

    @GetMapping(PublicAddress.INSIDE + "/events/{slug}/materials")
    String materials(@PathVariable String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        var reader = PublicHead.language();
        try {
            var page = materials.open(slug, reader);
            head.open(
                    model,
                    request,
                    response,
                    head.say("materials.description", page.event().title()));
            model.addAttribute("page", page);
            model.addAttribute("event", page.event());
            model.addAttribute("on", new SpokenDates(reader));
            model.addAttribute("wide", true);
            return "site/materials";
        } catch (NotOpen e) {
            return PublicHead.missing(response);
        }
    }
}
