using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Lays out households, cases and changes. Texts, and steps of cases but for their day, are written once a block: there
/// are few different ones.
/// </summary>
sealed class HouseholdBlockWriter : IDisposable
{
    readonly MemoryStream _block = new();
    readonly BinaryWriter _writer;
    readonly OrderedDictionary<string, int> _texts = [];
    readonly OrderedDictionary<CaseEvent.Step, int> _shapes = [];

    public HouseholdBlockWriter() => _writer = new(_block);

    public void Write(
        IReadOnlyList<KeptHousehold> households, IReadOnlyList<KeptCase> cases, IReadOnlyList<KeptChange> changes)
    {
        _writer.Write7BitEncodedInt(households.Count);
        foreach (var household in households)
            Write(household);
        _writer.Write7BitEncodedInt(cases.Count);
        foreach (var one in cases)
            Write(one);
        _writer.Write7BitEncodedInt(changes.Count);
        foreach (var change in changes)
            Write(change);
    }

    /// <summary>What is needed to read the rest comes first.</summary>
    public void CopyTo(BinaryWriter block)
    {
        block.Write7BitEncodedInt(_texts.Count);
        foreach (var text in _texts.Keys)
            block.Write(text);
        block.Write7BitEncodedInt(_shapes.Count);
        foreach (var shape in _shapes.Keys)
        {
            var (type, version, body) = EventCodec.Encode(shape);
            block.Write(type);
            block.Write(version);
            block.WriteBytes(body);
        }

        _writer.Flush();
        block.Write(_block.GetBuffer().AsSpan(0, (int)_block.Length));
    }

    public void Dispose()
    {
        _writer.Dispose();
        _block.Dispose();
    }

    void Write(KeptChange change)
    {
        _writer.WriteGuid(change.Change.Value);
        _writer.WriteGuid(change.Household.Value);
        _writer.WriteMoment(change.BegunAt);
    }

    void Write(KeptHousehold household)
    {
        _writer.WriteGuid(household.Id.Value);
        _writer.Write7BitEncodedInt(household.Told);
        _writer.WriteMoment(household.ToldAt);
        _writer.WriteNumber(household.Minors);
        _writer.Write7BitEncodedInt(household.Stays.Length);
        foreach (var stay in household.Stays)
            Write(stay);
        _writer.Write7BitEncodedInt(household.Joints.Length);
        foreach (var joint in household.Joints)
            _writer.WriteBytes(JsonSerializer.SerializeToUtf8Bytes(joint, KeptJointJson.Default.KnownJoint));
    }

    void Write(HouseholdStay stay)
    {
        WriteSite(stay.Site);
        _writer.WriteGuid(stay.Id.Value);
        _writer.Write(stay.Joint is not null);
        if (stay.Joint is { } joint)
            _writer.WriteGuid(joint.Value);
        _writer.Write7BitEncodedInt(stay.Persons);
        _writer.WriteDay(stay.From);
        _writer.WriteDay(stay.Until);
        _writer.WriteMoment(stay.ExpiresAt);
        WriteText(stay.By);
        _writer.Write(stay.Choice is not null);
        if (stay.Choice is { } choice)
            Write(choice);
        _writer.WriteDay(stay.ArrivedOn);
        _writer.WriteDay(stay.DepartedOn);
        WriteSite(stay.CameFrom);
        _writer.WriteNumber(stay.MinorsMoved);
        _writer.Write7BitEncodedInt(stay.HeldOrder);
        _writer.Write7BitEncodedInt(stay.PlannedOrder);
        _writer.Write7BitEncodedInt(stay.ArrivedOrder);
        _writer.Write(stay.IsClosed);
    }

    void Write(PlaceChoice choice)
    {
        WriteSite(choice.MovedFrom);
        _writer.WriteNumber((int?)choice.MoveReason);
        _writer.WriteNumber(choice.Minors);
        WriteText(choice.Role);
        _writer.WriteNumber((int?)choice.Deviation);
        _writer.Write(choice.Advice is not null);
        if (choice.Advice is not { } advice)
            return;
        _writer.WriteNumber(advice.Rank);
        _writer.Write7BitEncodedInt(advice.Options);
        _writer.Write7BitEncodedInt(advice.Best.Length);
        foreach (var best in advice.Best)
        {
            WriteSite(best.Site);
            WriteText(best.Part.ToString());
            _writer.Write7BitEncodedInt(best.Points);
            _writer.Write(best.Others is not null);
            if (best.Others is { } others)
                Write(others);
        }
    }

    void Write(ImmutableArray<SplitPlace> others)
    {
        _writer.Write7BitEncodedInt(others.Length);
        foreach (var other in others)
        {
            WriteSite(other.Site);
            WriteText(other.Part.ToString());
        }
    }

    void Write(KeptCase one)
    {
        _writer.WriteGuid(one.Id.Value);
        WriteText(one.Nationality?.Code);
        _writer.Write(one.Registered is not null);
        if (one.Registered is { } household)
            _writer.WriteGuid(household.Value);
        _writer.Write(one.Place is not null);
        if (one.Place is { } place)
            Write(place);
        _writer.Write7BitEncodedInt(one.Follows);
        // Of most cases nothing of where they are was ever told.
        _writer.Write(one.ChangedAt != default);
        if (one.ChangedAt != default)
            _writer.WriteMoment(one.ChangedAt);
        _writer.Write7BitEncodedInt(one.Steps.Length);
        foreach (var step in one.Steps)
        {
            _writer.Write7BitEncodedInt(NumberOf(_shapes, step with { On = default }));
            _writer.WriteDay(step.On);
        }
    }

    void Write(CasePlace place)
    {
        _writer.Write7BitEncodedInt((int)place.Phase);
        _writer.WriteDay(place.On);
        _writer.Write7BitEncodedInt(place.Stays.Length);
        foreach (var stay in place.Stays)
        {
            WriteSite(stay.Site);
            _writer.WriteGuid(stay.Placement.Value);
        }
    }

    void WriteSite(SiteId? site) => WriteText(site?.ToString());

    // Null is the number before the first.
    void WriteText(string? text) => _writer.Write7BitEncodedInt(text is null ? 0 : NumberOf(_texts, text) + 1);

    static int NumberOf<T>(OrderedDictionary<T, int> known, T one)
        where T : notnull
    {
        if (!known.TryGetValue(one, out var number))
            known.Add(one, number = known.Count);
        return number;
    }
}
