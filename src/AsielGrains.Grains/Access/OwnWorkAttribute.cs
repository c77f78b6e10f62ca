namespace AsielGrains.Grains.Access;

/// <summary>
/// The silo starts it by itself, for nobody: it carries out what the journal says is due and tells nothing of a person.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class OwnWorkAttribute : Attribute;
