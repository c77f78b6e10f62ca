using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Persons;

/// <summary>What can be asked of a person's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(MergeInto), "merge-into")]
[JsonDerivedType(typeof(SplitFrom), "split-from")]
public abstract record PersonCommand
{
    PersonCommand()
    {
    }

    /// <summary>Two V-numbers turned out to be one person (samenvoegen): this person goes on as the survivor.</summary>
    /// <param name="On">The day the BVV merged the numbers.</param>
    /// <param name="Merged">The person whose record this is.</param>
    /// <param name="Survivor">The person that remains.</param>
    /// <param name="ExpiredNumber">The number that points to the survivor from now on.</param>
    /// <param name="SurvivingNumber">A number of the survivor.</param>
    public sealed record MergeInto(
        DateOnly On,
        PersonId Merged,
        PersonId Survivor,
        VNumber ExpiredNumber,
        VNumber SurvivingNumber) : PersonCommand;

    /// <summary>A merge turned out to be wrong (splitsen): this person stands by itself again.</summary>
    /// <param name="On">The day the BVV split the numbers.</param>
    /// <param name="Merged">The person whose record this is.</param>
    /// <param name="Survivor">The person it was merged into.</param>
    /// <param name="Number">The number that points to this person again.</param>
    /// <param name="Holder">The person the number points to until then.</param>
    public sealed record SplitFrom(
        DateOnly On, PersonId Merged, PersonId Survivor, VNumber Number, PersonId Holder) : PersonCommand;
}
