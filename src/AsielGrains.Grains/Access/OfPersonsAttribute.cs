namespace AsielGrains.Grains.Access;

/// <summary>
/// What is asked of these guardians concerns a person: it is refused for a purpose that never gives access to one.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
sealed class OfPersonsAttribute : Attribute;
