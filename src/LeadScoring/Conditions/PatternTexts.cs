namespace LeadScoring.Conditions;

/// <summary>What can be wrong with a pattern.</summary>
internal static class PatternTexts
{
    public static readonly DiagnosticText TooLong = new("LS1060", "the pattern has {0} characters, at most {1} are allowed", "模式有 {0} 个字符，最多允许 {1} 个");
    public static readonly DiagnosticText TooDeep = new("LS1061", "the pattern is nested too deeply here, at most {0} groups in each other are allowed", "模式在此处嵌套过深，最多允许 {0} 层分组");
    public static readonly DiagnosticText TooManyRepeats = new("LS1062", "`{0}` repeats too much, at most {1} times are allowed, groups around it included", "“{0}”重复过多，连同外层分组最多允许 {1} 次");
    public static readonly DiagnosticText TooLarge = new("LS1063", "the pattern is too large when its repetitions are written out, at most {0} characters are allowed", "模式在展开重复后过大，最多允许 {0} 个字符");
    public static readonly DiagnosticText Unsupported = new("LS1064", "`{0}` is not part of the pattern language", "模式语言不支持“{0}”");
    public static readonly DiagnosticText UnclosedGroup = new("LS1065", "the group that starts here is never closed; `)` is missing", "此处开始的分组没有闭合；缺少“)”");
    public static readonly DiagnosticText UnopenedGroup = new("LS1066", "`)` closes no group; the character itself is written `\\)`", "“)”没有对应的分组；该字符本身写作“\\)”");
    public static readonly DiagnosticText UnclosedClass = new("LS1067", "the class that starts here is never closed; `]` is missing", "此处开始的字符类没有闭合；缺少“]”");
    public static readonly DiagnosticText BadRange = new("LS1068", "`{0}` is no range of characters", "“{0}”不是字符范围");
    public static readonly DiagnosticText BadCounts = new("LS1068", "`{0}` is no range of counts", "“{0}”不是次数范围");
    public static readonly DiagnosticText NothingToRepeat = new("LS1069", "`{0}` has nothing to repeat; the character itself is written `\\{0}`", "“{0}”没有可重复的内容；该字符本身写作“\\{0}”");
    public static readonly DiagnosticText RepeatedTwice = new("LS1069", "`{0}` repeats a repetition; put the first in a group", "“{0}”重复了一个重复；请把前一个放进分组");
}
