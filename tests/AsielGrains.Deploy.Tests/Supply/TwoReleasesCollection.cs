namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The tests that look at the two releases share them.</summary>
[CollectionDefinition]
public sealed class TwoReleasesCollection : ICollectionFixture<TwoReleases>;
