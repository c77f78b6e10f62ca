using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Privacy;

/// <summary>A person's own key, unwrapped. It seals for one place; sealed bytes can't be moved to another.</summary>
sealed class PersonSeal
{
    // The place of what callers keep outside the journal, snapshots for example.
    public const string OutsideJournal = "";

    readonly PersonId _person;
    readonly SealingKey _key;

    PersonSeal(PersonId person, byte[] key)
    {
        _person = person;
        _key = new(key);
    }

    public static (PersonSeal Seal, PersonKey Row) Make(PersonId person, KeyRing ring)
    {
        var key = RandomNumberGenerator.GetBytes(KeyRing.KeyBytes);
        return (new(person, key), new(person.Value, ring.Wrap.Seal(key, Bound(person, "key"))));
    }

    public static PersonSeal Unwrap(PersonId person, byte[] wrapped, KeyRing ring) =>
        new(person, ring.Wrap.Open(wrapped, Bound(person, "key")));

    public byte[] Seal(PersonalDetails details, string place) => _key.Seal(
        JsonSerializer.SerializeToUtf8Bytes(SealedDetails.Of(details), EventJson.Default.SealedDetails),
        Bound(_person, place));

    public PersonalDetails Open(byte[] sealedDetails, string place)
    {
        var clear = _key.Open(sealedDetails, Bound(_person, place));
        return JsonSerializer.Deserialize(clear, EventJson.Default.SealedDetails)!.ToDetails();
    }

    static byte[] Bound(PersonId person, string place) =>
        [.. person.Value.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(place)];
}
