using System.Text.Json.Serialization;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Persons;

/// <summary>What can be asked of a person's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(MergeInto), "merge-into")]
[JsonDerivedType(typeof(SplitFrom), "split-from")]
[JsonDerivedType(typeof(Protect), "protect")]
[JsonDerivedType(typeof(EndProtection), "end-protection")]
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

    /// <summary>The person's record is to be kept from all who need not know of it.</summary>
    /// <param name="On">The day from which it is.</param>
    /// <param name="By">
    /// The partner that reports it, the rules say whose it is; or this system, which keeps it in a merge.
    /// </param>
    public sealed record Protect(DateOnly On, ProtectionKind Kind, Organisation By) : PersonCommand;

    /// <summary>The reason to keep the record from others is gone.</summary>
    /// <param name="On">The day on which it ended.</param>
    /// <param name="By">The partner that ends it.</param>
    public sealed record EndProtection(DateOnly On, ProtectionKind Kind, Organisation By) : PersonCommand;
}
