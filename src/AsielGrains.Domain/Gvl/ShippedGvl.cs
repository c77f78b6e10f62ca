using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AsielGrains.Domain.Gvl;

/// <summary>The steps and the locations that ship with the system.</summary>
public static class ShippedGvl
{
    static readonly Lazy<GvlStepBook> Book = new(() => new(
        Read("gvl/steps.json", ShippedJson.Strict.ImmutableArrayGvlStepRule)));

    static readonly Lazy<MandatoryBook> Sets = new(() => new(
        Read("gvl/mandatory.json", ShippedJson.Strict.ImmutableArrayMandatoryRule), Steps));

    static readonly Lazy<ImmutableArray<GvlReference>> Locations = new(() => Checked(
    [
        .. new[] { "ter-apel", "budel", "gilze", "mid-west" }
            .Select(id => Read($"gvl/{id}.json", ShippedJson.Strict.GvlReference)),
    ]));

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static GvlStepBook Steps => Book.Value;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static MandatoryBook Mandatory => Sets.Value;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static ImmutableArray<GvlReference> References => Locations.Value;

    public static GvlReference? FindReference(string id) => References.FirstOrDefault(known => known.Id == id);

    static ImmutableArray<GvlReference> Checked(ImmutableArray<GvlReference> references)
    {
        var needed = Steps.All.SelectMany(rule => rule.Needs).Distinct().ToList();
        var faults = references
            .SelectMany(known => needed.Except(known.Resources.Select(resource => resource.Function))
                .Select(function => $"{known.Id}: has no {function}."))
            .Concat(references
                .Where(known => known.Resources.GroupBy(resource => resource.Code).Any(same => same.Count() > 1))
                .Select(known => $"{known.Id}: has a code twice."))
            .ToList();
        return faults.Count == 0 ? references : throw new GvlFaultException(faults);
    }

    static T Read<T>(string file, JsonTypeInfo<T> layout)
    {
        try
        {
            return ShippedFile.Read(file, layout);
        }
        catch (JsonException fault)
        {
            throw new GvlFaultException([$"{file}: {ShippedFile.Say(fault)}"]);
        }
    }
}
