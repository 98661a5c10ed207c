namespace TypedNets.Analysis.Layers;

/// <summary>The groups of a convolution's channels.</summary>
internal static class ChannelGroups
{
    /// <summary>Refuses groups that do not divide both channel numbers.</summary>
    public static void RequireDivisor(LayerInference layer, long groups, long inChannels, long outChannels)
    {
        bool dividesInput = inChannels % groups == 0;
        if (dividesInput && outChannels % groups == 0)
            return;
        long nearest = 1;
        for (long divisor = 2; divisor <= Math.Min(inChannels, outChannels) && divisor <= 2 * groups; divisor++)
        {
            if (inChannels % divisor == 0 && outChannels % divisor == 0 && Math.Abs(divisor - groups) <= Math.Abs(nearest - groups))
                nearest = divisor;
        }

        throw layer.Refuse(RuleIds.Groups, "Groups",
            $"Groups must divide the {(dividesInput ? $"{outChannels} output" : $"{inChannels} input")} channels, but is {groups}; "
            + $"the nearest number that divides the {inChannels} input and the {outChannels} output channels is {nearest}.",
            Problem.Choice($"Groups = {nearest}", dividesInput ? $"OutChannels = {checked(((outChannels / groups) + 1) * groups)}" : null));
    }
}
