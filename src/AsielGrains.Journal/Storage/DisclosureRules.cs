namespace AsielGrains.Journal.Storage;

/// <summary>What a disclosure must keep to. Checked before it joins a batch, which would fail as a whole.</summary>
static class DisclosureRules
{
    public const int FieldsLengthMax = 200;
    public const int TraceIdLengthMax = 64;

    public static void Check(Disclosure disclosure)
    {
        StoredText.Require(disclosure.Organisation, StoredText.OrganisationLengthMax, "organisation");
        StoredText.Require(disclosure.Role, StoredText.OrganisationLengthMax, "role");
        StoredText.Require(disclosure.Purpose, StoredText.PurposeLengthMax, "purpose");
        StoredText.Require(disclosure.Stream, StoredText.StreamLengthMax, "stream");
        StoredText.Require(disclosure.Fields, FieldsLengthMax, "fields");
        StoredText.Require(disclosure.TraceId, TraceIdLengthMax, "trace id");
    }
}
