namespace AsielGrains.Gateway;

/// <summary>The version of the product, as the API tells it to callers.</summary>
public static class ProductVersion
{
    /// <summary>Major, minor and patch, for example <c>0.1.0</c>.</summary>
    public static string Full { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
