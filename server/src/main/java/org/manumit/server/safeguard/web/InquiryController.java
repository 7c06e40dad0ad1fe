package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Inquiries;
import org.manumit.server.safeguard.Inquiry;
import org.manumit.server.safeguard.NewInquiry;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Purpose;
import org.manumit.server.safeguard.Readers;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Words;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries and the purposes they may have. */
@RestController
@RequestMapping("/api/safeguard")
class InquiryController {

    private final Inquiries inquiries;
    private final Words words;

    InquiryController(Inquiries inquiries, Words words) {
        this.inquiries = inquiries;
        this.words = words;
    }

    record InquiryInput(
            @Nullable String number,
            String title,
            String authority,
            String suspicion,
            LocalDate expires,
            @Nullable String purpose,
            @Nullable List<Long> memberIds) {

        NewInquiry wanted() {
            Purpose stated = Purpose.of(purpose == null ? Purpose.INVESTIGATE_TRAFFICKING.key() : purpose);
            return new NewInquiry(
                    number, title, authority, suspicion, stated, expires, memberIds == null ? List.of() : memberIds);
        }

        @Override
        public String toString() {
            return "InquiryInput[masked]";
        }
    }

    record Member(long userId) {}

    record PurposeView(String key, String text, boolean prohibited) {}

    @Permitted
    @GetMapping("/inquiries")
    Page<Inquiry> list(Access access) {
        return Page.whole(inquiries.list(access));
    }

    @Permitted(roles = Role.SUPERVISOR, byToken = false)
    @PostMapping("/inquiries")
    Inquiry open(Access access, @RequestBody InquiryInput input) {
        return inquiries.open(access, input.wanted());
    }

    @Permitted(roles = Role.SUPERVISOR, byToken = false)
    @PostMapping("/inquiries/{id}/members")
    Inquiry addMember(Access access, @PathVariable int id, @RequestBody Member member) {
        return inquiries.addMember(access, id, member.userId());
    }

    @Permitted(roles = Role.SUPERVISOR, byToken = false)
    @DeleteMapping("/inquiries/{id}/members/{userId}")
    Inquiry removeMember(Access access, @PathVariable int id, @PathVariable long userId) {
        return inquiries.removeMember(access, id, userId);
    }

    @Permitted(roles = Role.SUPERVISOR, byToken = false)
    @PostMapping("/inquiries/{id}/close")
    Inquiry close(Access access, @PathVariable int id) {
        return inquiries.close(access, id);
    }

    @Permitted
    @GetMapping("/purposes")
    List<PurposeView> purposes(HttpServletRequest request) {
        Stream<String> permitted = Stream.of(Purpose.values()).map(Purpose::key);
        Stream<String> prohibited = Purpose.PROHIBITED.stream().sorted();
        return Stream.concat(permitted, prohibited)
                .map(key -> new PurposeView(
                        key,
                        words.plain(Readers.language(request), "safeguard.purpose." + key, Map.of()),
                        Purpose.PROHIBITED.contains(key)))
                .toList();
    }
}
