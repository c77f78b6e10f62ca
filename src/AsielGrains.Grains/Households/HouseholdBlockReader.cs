using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Grains.Households;

/// <summary>Reads what <see cref="HouseholdBlockWriter"/> laid out, in its order.</summary>
/// <exception cref="InvalidDataException">It can't be read.</exception>
sealed class HouseholdBlockReader
{
    readonly BinaryReader _reader;
    readonly ImmutableArray<string> _texts;
    readonly ImmutableArray<CaseEvent.Step> _shapes;

    public HouseholdBlockReader(BinaryReader reader)
    {
        _reader = reader;
        _texts = Many(() => string.Intern(_reader.ReadString()));
        _shapes = Many(() => (CaseEvent.Step)EventCodec.Decode(
            _reader.ReadString(), _reader.ReadInt16(), _reader.ReadByteArray()));
    }

    public ImmutableArray<KeptHousehold> ReadHouseholds() => Many(ReadHousehold);

    public ImmutableArray<KeptCase> ReadCases() => Many(ReadCase);

    public ImmutableArray<KeptChange> ReadChanges() => Many(ReadChange);

    KeptHousehold ReadHousehold()
    {
        var id = new HouseholdId(_reader.ReadGuid());
        return new(
            id,
            _reader.Read7BitEncodedInt(),
            _reader.ReadMoment(),
            _reader.ReadNumber(),
            Many(() => ReadStay(id)),
            Many(ReadJoint));
    }

    HouseholdStay ReadStay(HouseholdId household) => new(household, ReadSite()!.Value, new(_reader.ReadGuid()))
    {
        Joint = _reader.ReadBoolean() ? new JointId(_reader.ReadGuid()) : null,
        Persons = _reader.Read7BitEncodedInt(),
        From = _reader.ReadDay()!.Value,
        Until = _reader.ReadDay(),
        ExpiresAt = _reader.ReadMoment(),
        By = ReadText() ?? "",
        Choice = _reader.ReadBoolean() ? ReadChoice() : null,
        ArrivedOn = _reader.ReadDay(),
        DepartedOn = _reader.ReadDay(),
        CameFrom = ReadSite(),
        MinorsMoved = _reader.ReadNumber(),
        HeldOrder = _reader.Read7BitEncodedInt(),
        PlannedOrder = _reader.Read7BitEncodedInt(),
        ArrivedOrder = _reader.Read7BitEncodedInt(),
        IsClosed = _reader.ReadBoolean(),
    };

    PlaceChoice ReadChoice()
    {
        var (from, reason, minors) = (ReadSite(), (MoveReason?)_reader.ReadNumber(), _reader.ReadNumber());
        var (role, deviation) = (ReadText(), (DeviationReason?)_reader.ReadNumber());
        return new(from, reason, minors, role, _reader.ReadBoolean() ? ReadAdvice() : null, deviation);
    }

    AdviceGiven ReadAdvice() => new(_reader.ReadNumber(), _reader.Read7BitEncodedInt(), Many(ReadAlternative));

    PlaceAlternative ReadAlternative() => new(ReadSite()!.Value, ReadPart(), _reader.Read7BitEncodedInt())
    {
        Others = _reader.ReadBoolean() ? Many(() => new SplitPlace(ReadSite()!.Value, ReadPart())) : null,
    };

    KnownJoint ReadJoint() => JsonSerializer.Deserialize(_reader.ReadByteArray(), KeptJointJson.Default.KnownJoint)
        ?? throw new InvalidDataException("A placement across sites is missing.");

    KeptCase ReadCase() => new(
        new(_reader.ReadGuid()),
        ReadText() is { } code ? Nationality.Parse(code, null) : null,
        _reader.ReadBoolean() ? new HouseholdId(_reader.ReadGuid()) : null,
        _reader.ReadBoolean() ? ReadPlace() : null,
        _reader.Read7BitEncodedInt(),
        _reader.ReadBoolean() ? _reader.ReadMoment() : default,
        Many(ReadStep));

    KeptChange ReadChange() => new(new(_reader.ReadGuid()), new(_reader.ReadGuid()), _reader.ReadMoment());

    CasePlace ReadPlace() => new(
        (PlacePhase)_reader.Read7BitEncodedInt(),
        _reader.ReadDay()!.Value,
        Many(() => new PlaceStay(ReadSite()!.Value, new(_reader.ReadGuid()))));

    CaseEvent.Step ReadStep() => _shapes[_reader.Read7BitEncodedInt()] with { On = _reader.ReadDay()!.Value };

    SiteId? ReadSite() => ReadText() is { } site ? SiteId.Parse(site, null) : null;

    LocalCode ReadPart() => LocalCode.Parse(ReadText() ?? "", null);

    string? ReadText() => _reader.Read7BitEncodedInt() is > 0 and var number ? _texts[number - 1] : null;

    ImmutableArray<T> Many<T>(Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(_reader.ReadCount());
        for (var left = items.Capacity; left > 0; left--)
            items.Add(read());
        return items.MoveToImmutable();
    }
}
