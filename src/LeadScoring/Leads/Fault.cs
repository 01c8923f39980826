namespace LeadScoring.Leads;

/// <summary>Why a rule or condition could not be evaluated.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Arguments">What stands at its places.</param>
internal sealed record Fault(DiagnosticText Text, Sequence<string> Arguments)
{
    public static readonly DiagnosticText FieldMissing = new("LS0001", "field '{0}' has no value", "字段“{0}”没有值");
    public static readonly DiagnosticText FunctionThrew = new("LS0002", "function '{0}' failed: {1}", "函数“{0}”出错：{1}");
    public static readonly DiagnosticText FunctionGaveInfinity = new("LS0003", "function '{0}' gave an infinite number", "函数“{0}”返回了无穷大");
    public static readonly DiagnosticText RuleThrew = new("LS0004", "the rule failed: {0}", "规则出错：{0}");
    public static readonly DiagnosticText PointsMissing = new("LS0005", "the points have no value, since something they are worked out from is missing", "分数没有值：计算所需的数据缺失");
    public static readonly DiagnosticText PointsOutOfRange = new("LS0006", "the points are not within -1,000,000 and 1,000,000", "分数不在 -1,000,000 与 1,000,000 之间");

    public static readonly DiagnosticText SumInexact = new("LS0007", "a number that is added up has more than six decimals, or is too large for them to be kept", "参与求和的数超过六位小数，或过大而无法保留小数");
    public static readonly DiagnosticText SumTooLarge = new("LS0008", "a sum over activities is too large", "活动数值之和过大");

    public static readonly DiagnosticText NumberInfinite = new("LS0009", "the number is infinite", "数值为无穷大");
    public static readonly DiagnosticText InstantOutOfRange = new("LS0010", "the instant is not within the years 1 to 9999", "时刻不在公元 1 年至 9999 年之间");

    public Fault(DiagnosticText text, params ReadOnlySpan<string> arguments)
        : this(text, Sequence.Of(arguments))
    {
    }

    /// <summary>The fault as hosts see it; it stands nowhere in a text.</summary>
    public Diagnostic ToDiagnostic() => new(Text, SourcePosition.None, Arguments.AsSpan());
}
