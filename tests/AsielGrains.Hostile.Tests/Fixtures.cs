// Each test measures a host of its own: side by side they would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
