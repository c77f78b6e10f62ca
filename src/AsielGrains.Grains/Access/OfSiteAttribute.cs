namespace AsielGrains.Grains.Access;

/// <summary>The key of these guardians is a site: who is tied to others asks in vain.</summary>
[AttributeUsage(AttributeTargets.Interface)]
sealed class OfSiteAttribute : Attribute;
