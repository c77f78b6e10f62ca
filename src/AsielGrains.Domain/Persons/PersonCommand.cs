using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Persons;

/// <summary>What can be asked of a person's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(MergeInto), "merge-into")]
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
}
