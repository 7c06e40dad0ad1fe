package org.manumit.formats.mapping;

/** What a column holds. */
public enum Role {
    ID,
    TIME,
    DATE,
    TEXT,
    TITLE,
    LATITUDE,
    LONGITUDE,
    UNCERTAINTY_METERS,
    PLACE,
    COUNTRY,
    PHONE,
    EMAIL,
    HANDLE,
    URL,
    PLATE,
    MMSI,
    IMO,
    ACCOUNT,
    DOCUMENT,
    PERSON_NAME,
    ORGANISATION_NAME,
    VESSEL_NAME,
    AMOUNT,
    CURRENCY,
    PAYER_NAME,
    PAYEE_NAME,
    PAYER_ACCOUNT,
    PAYEE_ACCOUNT,
    LANGUAGE,
    URGENCY,
    PRICE,
    AGE,
    CATEGORY,
    IMAGE_HASH,
    /** Kept as a property under the column's {@link ColumnMapping#property()}. */
    PROPERTY,
    /** Not taken over; the raw text still holds it. */
    IGNORE
}
