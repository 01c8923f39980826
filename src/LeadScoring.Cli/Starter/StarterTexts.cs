namespace LeadScoring.Cli.Starter;

/// <summary>What a starter playbook says to the person who goes on writing it.</summary>
internal static class StarterTexts
{
    public static readonly Say Note = new(
        "A start made from {0}. Keep the rules that fit, add your own, and run `leadscore check`.",
        "由 {0} 生成的初稿。请保留合适的规则，添加自己的规则，然后运行 `leadscore check`。");

    public static readonly Say OthersNote = new(
        "No rule reads these yet. To use one, move its line to fields.",
        "目前没有规则读取这些字段。要使用某个字段，请把该行移到 fields。");

    public static readonly Say TiersNote = new(
        "The usual floors are 80 and 50 of 100 points; these are 80 % and 50 % of what the rules give at most.",
        "通常的下限是 100 分中的 80 和 50；这里取规则最高总分的 80% 和 50%。");

    public static readonly Say FitNote = new(
        "Who the lead is. The industries are the most common ones of the list: keep those that you sell to.",
        "线索是谁。行业取自列表中最常见的几个：请保留您的目标行业。");

    public static readonly Say EngagementNote = new("What the lead did.", "线索做过什么。");
    public static readonly Say Industry = new("Target industry", "目标行业");
    public static readonly Say Decider = new("Decision maker", "决策者");
    public static readonly Say Size = new("Company size", "公司规模");
    public static readonly Say Complete = new("Complete data", "资料完整");
    public static readonly Say High = new("High", "高");
    public static readonly Say Medium = new("Medium", "中");
    public static readonly Say Low = new("Low", "低");
}
