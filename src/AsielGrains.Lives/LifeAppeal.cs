namespace AsielGrains.Lives;

/// <summary>What is done against a refusal.</summary>
public enum LifeAppeal
{
    None = 0,

    /// <summary>The court finds it unfounded.</summary>
    Lost = 1,

    /// <summary>Lost before the court and before the Council of State.</summary>
    LostTwice = 2,

    /// <summary>The court finds it well-founded, and the new decision grants.</summary>
    Won = 3,
}
