using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>What can be asked of a placement across sites.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(GiveUp), "give-up")]
[JsonDerivedType(typeof(Release), "release")]
public abstract record JointCommand
{
    JointCommand()
    {
    }

    /// <summary>Says what will be held, before anything is.</summary>
    /// <param name="Role">Who splits the household.</param>
    public sealed record Begin(JointTerms Terms, string Role) : JointCommand;

    /// <summary>All sites hold their parts: from now on the household has them.</summary>
    public sealed record Complete : JointCommand;

    /// <summary>Not all parts are held: none is to stay.</summary>
    public sealed record GiveUp(JointEnd Why) : JointCommand;

    /// <summary>Gives all parts back.</summary>
    public sealed record Release : JointCommand;
}
