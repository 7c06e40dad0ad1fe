package org.manumit.world.dossier;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.FirmPapers;
import org.manumit.world.cast.Papers;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Entity;

/** What an office is to write down of somebody. */
interface Sheet {
    Entity fill(Clerk clerk, long at, String id, Chance chance);

    /** Of whom it is, as the truth names it. */
    String identity();

    /**
     * A sheet of a person.
     *
     * @param phone number that the person gives
     * @param address address that the person gives
     */
    record OfPerson(Person person, Papers papers, Phone phone, String address) implements Sheet {
        OfPerson(Person person, Papers papers) {
            this(person, papers, person.phone(), papers.address());
        }

        /** The same person giving the number and address of a place where guests stay. */
        OfPerson reachedAt(Firm host, boolean livingThere) {
            return new OfPerson(person, papers, host.phone(), livingThere ? host.address() : address);
        }

        @Override
        public Entity fill(Clerk clerk, long at, String id, Chance chance) {
            return clerk.person(at, id, this, chance);
        }

        @Override
        public String identity() {
            return person.identity();
        }

        @Override
        public String toString() {
            return "OfPerson[" + person.id() + "]";
        }
    }

    /**
     * A sheet of a firm.
     *
     * @param phone number that the firm gives
     * @param address address that the firm gives
     */
    record OfFirm(Firm firm, FirmPapers papers, Phone phone, String address) implements Sheet {
        OfFirm(Firm firm, FirmPapers papers) {
            this(firm, papers, firm.phone(), firm.address());
        }

        /** The same firm giving the address, and maybe the number, of those who keep its books. */
        OfFirm keptBy(Firm agent, boolean phoneToo) {
            return new OfFirm(firm, papers, phoneToo ? agent.phone() : phone, agent.address());
        }

        @Override
        public Entity fill(Clerk clerk, long at, String id, Chance chance) {
            return clerk.firm(at, id, this, chance);
        }

        @Override
        public String identity() {
            return firm.identity();
        }

        @Override
        public String toString() {
            return "OfFirm[" + firm.id() + "]";
        }
    }
}
