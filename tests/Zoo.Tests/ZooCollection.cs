namespace TypedNets.Zoo.Tests;

/// <summary>Tests that run networks, one by one: seeds are the process's own, and threads of several at once wait for one another.</summary>
[CollectionDefinition(nameof(ZooCollection))]
public sealed class ZooCollection;
