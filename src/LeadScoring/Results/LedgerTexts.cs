namespace LeadScoring.Results;

/// <summary>The sentences of the ledger, in each language.</summary>
internal static class LedgerTexts
{
    public static string NameOf(LedgerLine line, Language language)
    {
        var chinese = language == Language.SimplifiedChinese;
        return line.Kind switch
        {
            LedgerLineKind.Decay => chinese ? $"“{line.Name}”的衰减" : $"decay of {line.Name}",
            LedgerLineKind.Validity => chinese ? $"“{line.Name}”的核实已过期" : $"{line.Name}: verified too long ago",
            LedgerLineKind.Verification => chinese ? $"“{line.Name}”的核实状态" : $"{line.Name}: state of verification",
            LedgerLineKind.Inactivity => chinese ? $"“{line.Name}”长期不活跃" : $"inactivity of {line.Name}",
            LedgerLineKind.RuleLimit => chinese ? $"规则“{line.Name}”的限制" : $"limit of rule {line.Name}",
            LedgerLineKind.GroupLimit => (chinese ? $"分组“{line.Name}”的限制" : $"limit of group {line.Name}") + SideOf(line.Side, chinese),
            LedgerLineKind.DimensionLimit => (chinese ? $"维度“{line.Name}”的限制" : $"limit of {line.Name}") + SideOf(line.Side, chinese),
            LedgerLineKind.Combination => chinese ? "维度合并" : "combination of the dimensions",
            LedgerLineKind.TotalLimit => (chinese ? "总分的限制" : "limit of the score") + SideOf(line.Side, chinese),
            LedgerLineKind.Override => chinese ? $"人工调整：{line.Name}" : $"override: {line.Name}",
            LedgerLineKind.Gate => chinese ? $"准入未通过：{line.Name}" : $"gate: {line.Name}",
            _ => line.Name,
        };
    }

    public static string Details(LedgerLine line, Language language)
    {
        var observed = string.Join(", ", line.Observed.Select(item => Observed(item, language)).Concat(Counts(line.Activities, language)));
        return line.Condition.Length == 0 || observed.Length == 0 ? line.Condition + observed : $"{line.Condition}  ({observed})";
    }

    public static string FaultOf(LedgerLine line, Language language)
    {
        var why = line.Fault?.In(language) ?? "";
        return language == Language.SimplifiedChinese ? $"“{line.Name}”无法计算：{why}" : $"{line.Name} could not be evaluated: {why}";
    }

    public static string MissingOf(LedgerLine line, Language language)
    {
        var fields = string.Join(", ", line.Observed.Where(item => item is { Value.IsMissing: true, IsRedacted: false }).Select(item => item.Field));
        return language == Language.SimplifiedChinese ? $"“{line.Name}”不成立，因为缺少数据：{fields}" : $"{line.Name} does not hold, as data is missing: {fields}";
    }

    private static IEnumerable<string> Counts(ActivityCounts? counts, Language language)
    {
        if (counts is null)
        {
            return [];
        }

        var chinese = language == Language.SimplifiedChinese;
        var text = counts.Seen == counts.Counted
            ? chinese ? $"{counts.Seen} 次活动" : $"{counts.Seen} seen"
            : chinese ? $"{counts.Seen} 次活动，计入 {counts.Counted} 次" : $"{counts.Seen} seen, {counts.Counted} counted";
        return counts.Bursts == 0 ? [text] : [text, chinese ? $"{counts.Bursts} 次突发" : counts.Bursts == 1 ? "1 burst" : $"{counts.Bursts} bursts"];
    }

    private static string Observed(Observation item, Language language)
    {
        var value = item switch
        {
            { IsRedacted: true } => language == Language.SimplifiedChinese ? "（已隐去）" : "(redacted)",
            { Value.IsMissing: true } => language == Language.SimplifiedChinese ? "（缺失）" : "(missing)",
            { Value.Type: FieldType.Text } => $"\"{item.Value}\"",
            { Value.Type: FieldType.TextSet } => $"[{string.Join(", ", item.Value.TextSet)}]",
            _ => item.Value.ToString(),
        };
        return $"{item.Field} = {PlainText.Of(value)}";
    }

    private static string SideOf(LimitSide side, bool chinese) => side switch
    {
        LimitSide.Gains => chinese ? "（加分）" : ", gains",
        LimitSide.Losses => chinese ? "（减分）" : ", losses",
        _ => "",
    };
}
