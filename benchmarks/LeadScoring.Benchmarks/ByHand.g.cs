// Written by `dotnet run -c Release --project benchmarks/LeadScoring.Benchmarks -- write`.
namespace LeadScoring.Benchmarks;

/// <summary>The models by hand.</summary>
internal static class ByHand
{
    public static int IfA(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if (lead.Title == "Sales Director")
        {
            fit += 10;
        }

        if (lead.Title == "Chief Executive Officer")
        {
            fit += 12;
        }

        if (lead.Title == "Owner")
        {
            fit += 8;
        }

        if (lead.Title == "Student")
        {
            fit += -20;
        }

        if (lead.Industry == "Manufacturing")
        {
            fit += 15;
        }

        if (lead.Industry == "Automotive")
        {
            fit += 10;
        }

        if (lead.Industry == "Retail")
        {
            fit += 5;
        }

        if (lead.Country == "China")
        {
            fit += 5;
        }

        if (lead.Country == "Germany")
        {
            fit += 5;
        }

        if (lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Employees >= 200)
        {
            fit += 5;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8;
        }

        if (lead.Source == "Trade fair")
        {
            engagement += 10;
        }

        if (lead.Source == "Referral")
        {
            engagement += 12;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8;
        }

        if (lead.Opens > 5)
        {
            engagement += 4;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10;
        }

        if (lead.Employees >= 500 && lead.Industry == "Manufacturing")
        {
            fit += 10;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int SwitchA(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        switch (lead.Title)
        {
            case "Sales Director":
                fit += 10;
                break;
            case "Chief Executive Officer":
                fit += 12;
                break;
            case "Owner":
                fit += 8;
                break;
            case "Student":
                fit += -20;
                break;
        }

        switch (lead.Industry)
        {
            case "Manufacturing":
                fit += 15;
                break;
            case "Automotive":
                fit += 10;
                break;
            case "Retail":
                fit += 5;
                break;
        }

        switch (lead.Country)
        {
            case "China":
                fit += 5;
                break;
            case "Germany":
                fit += 5;
                break;
        }

        switch (lead.Source)
        {
            case "Trade fair":
                engagement += 10;
                break;
            case "Referral":
                engagement += 12;
                break;
        }

        if (lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Employees >= 200)
        {
            fit += 5;
        }

        if (lead.Revenue >= 1000000)
        {
            fit += 8;
        }

        if (lead.Visits >= 3)
        {
            engagement += 6;
        }

        if (lead.Visits >= 10)
        {
            engagement += 8;
        }

        if (lead.Opens > 5)
        {
            engagement += 4;
        }

        if (lead.HasBudget == true)
        {
            engagement += 15;
        }

        if (lead.Visits >= 5 && lead.HasBudget == true)
        {
            engagement += 10;
        }

        if (lead.Employees >= 500 && lead.Industry == "Manufacturing")
        {
            fit += 10;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int IfB(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        if (lead.Title == "Sales Director")
        {
            fit += 6;
        }

        if (lead.Title == "Chief Executive Officer")
        {
            fit += 1;
        }

        if (lead.Title == "Owner")
        {
            fit += -2;
        }

        if (lead.Title == "Purchasing Manager")
        {
            fit += 8;
        }

        if (lead.Title == "Head of Operations")
        {
            fit += -3;
        }

        if (lead.Title == "Engineer")
        {
            fit += -1;
        }

        if (lead.Title == "Student")
        {
            fit += 6;
        }

        if (lead.Title == "Intern")
        {
            fit += 1;
        }

        if (lead.Title == "Chief Technology Officer")
        {
            fit += -2;
        }

        if (lead.Title == "Marketing Director")
        {
            fit += -4;
        }

        if (lead.Title == "Plant Manager")
        {
            fit += 5;
        }

        if (lead.Title == "Quality Manager")
        {
            fit += -4;
        }

        if (lead.Title == "Consultant")
        {
            fit += -4;
        }

        if (lead.Title == "Assistant")
        {
            fit += 2;
        }

        if (lead.Title == "Project Manager")
        {
            fit += 0;
        }

        if (lead.Title == "Production Planner")
        {
            fit += -1;
        }

        if (lead.Title == "Buyer")
        {
            fit += 5;
        }

        if (lead.Title == "Senior Buyer")
        {
            fit += -1;
        }

        if (lead.Title == "Chief Financial Officer")
        {
            fit += 5;
        }

        if (lead.Title == "Controller")
        {
            fit += -3;
        }

        if (lead.Title == "Accountant")
        {
            fit += -3;
        }

        if (lead.Title == "Teacher")
        {
            fit += 0;
        }

        if (lead.Title == "Professor")
        {
            fit += 0;
        }

        if (lead.Title == "Managing Director")
        {
            fit += 5;
        }

        if (lead.Title == "Vice President")
        {
            fit += 7;
        }

        if (lead.Title == "Vice President, Sales")
        {
            fit += 6;
        }

        if (lead.Title == "Founder")
        {
            fit += 4;
        }

        if (lead.Title == "Partner")
        {
            fit += 8;
        }

        if (lead.Title == "Technician")
        {
            fit += -3;
        }

        if (lead.Title == "Foreman")
        {
            fit += 4;
        }

        if (lead.Title == "Architect")
        {
            fit += 8;
        }

        if (lead.Title == "Designer")
        {
            fit += 8;
        }

        if (lead.Title == "Analyst")
        {
            fit += -3;
        }

        if (lead.Title == "Data Scientist")
        {
            fit += -4;
        }

        if (lead.Title == "Product Manager")
        {
            fit += 0;
        }

        if (lead.Title == "Logistics Manager")
        {
            fit += 7;
        }

        if (lead.Title == "Supply Chain Manager")
        {
            fit += 4;
        }

        if (lead.Title == "Clerk")
        {
            fit += 5;
        }

        if (lead.Title == "Secretary")
        {
            fit += 4;
        }

        if (lead.Title == "Retired")
        {
            fit += -3;
        }

        if (lead.Industry == "Manufacturing")
        {
            fit += -4;
        }

        if (lead.Industry == "Retail")
        {
            fit += -1;
        }

        if (lead.Industry == "Automotive")
        {
            fit += -1;
        }

        if (lead.Industry == "Chemicals")
        {
            fit += 2;
        }

        if (lead.Industry == "Education")
        {
            fit += 8;
        }

        if (lead.Industry == "Government")
        {
            fit += 3;
        }

        if (lead.Industry == "Healthcare")
        {
            fit += -4;
        }

        if (lead.Industry == "Software")
        {
            fit += 2;
        }

        if (lead.Industry == "Logistics")
        {
            fit += 0;
        }

        if (lead.Industry == "Energy")
        {
            fit += 2;
        }

        if (lead.Industry == "Agriculture")
        {
            fit += 4;
        }

        if (lead.Industry == "Construction")
        {
            fit += 4;
        }

        if (lead.Industry == "Finance")
        {
            fit += -4;
        }

        if (lead.Industry == "Insurance")
        {
            fit += 7;
        }

        if (lead.Industry == "Media")
        {
            fit += 3;
        }

        if (lead.Industry == "Mining")
        {
            fit += 1;
        }

        if (lead.Industry == "Pharmaceuticals")
        {
            fit += -4;
        }

        if (lead.Industry == "Telecommunications")
        {
            fit += 1;
        }

        if (lead.Industry == "Tourism")
        {
            fit += -3;
        }

        if (lead.Industry == "Utilities")
        {
            fit += -1;
        }

        if (lead.Country == "China")
        {
            fit += 4;
        }

        if (lead.Country == "Germany")
        {
            fit += 7;
        }

        if (lead.Country == "United States")
        {
            fit += 0;
        }

        if (lead.Country == "France")
        {
            fit += 2;
        }

        if (lead.Country == "Japan")
        {
            fit += -3;
        }

        if (lead.Country == "Italy")
        {
            fit += 6;
        }

        if (lead.Country == "Spain")
        {
            fit += 8;
        }

        if (lead.Country == "Poland")
        {
            fit += 8;
        }

        if (lead.Country == "India")
        {
            fit += -2;
        }

        if (lead.Country == "Brazil")
        {
            fit += 2;
        }

        if (lead.Country == "Mexico")
        {
            fit += 3;
        }

        if (lead.Country == "Canada")
        {
            fit += 8;
        }

        if (lead.Country == "Austria")
        {
            fit += 3;
        }

        if (lead.Country == "Switzerland")
        {
            fit += 4;
        }

        if (lead.Country == "Netherlands")
        {
            fit += -4;
        }

        if (lead.Country == "Belgium")
        {
            fit += 6;
        }

        if (lead.Country == "Sweden")
        {
            fit += -4;
        }

        if (lead.Country == "Norway")
        {
            fit += 6;
        }

        if (lead.Country == "Denmark")
        {
            fit += 6;
        }

        if (lead.Country == "Finland")
        {
            fit += 0;
        }

        if (lead.Country == "Portugal")
        {
            fit += 6;
        }

        if (lead.Country == "Ireland")
        {
            fit += -2;
        }

        if (lead.Country == "Turkey")
        {
            fit += 3;
        }

        if (lead.Country == "Vietnam")
        {
            fit += 3;
        }

        if (lead.Country == "Thailand")
        {
            fit += -4;
        }

        if (lead.Country == "Malaysia")
        {
            fit += -1;
        }

        if (lead.Country == "Singapore")
        {
            fit += 7;
        }

        if (lead.Country == "Australia")
        {
            fit += -2;
        }

        if (lead.Country == "New Zealand")
        {
            fit += 1;
        }

        if (lead.Country == "South Korea")
        {
            fit += 7;
        }

        if (lead.Source == "Web form")
        {
            engagement += 6;
        }

        if (lead.Source == "Trade fair")
        {
            engagement += -1;
        }

        if (lead.Source == "Referral")
        {
            engagement += 4;
        }

        if (lead.Source == "Cold call")
        {
            engagement += 1;
        }

        if (lead.Source == "Webinar")
        {
            engagement += 1;
        }

        if (lead.Source == "Newsletter")
        {
            engagement += -2;
        }

        if (lead.Source == "Partner")
        {
            engagement += 8;
        }

        if (lead.Source == "Search")
        {
            engagement += 5;
        }

        if (lead.Source == "Social media")
        {
            engagement += 1;
        }

        if (lead.Source == "Print")
        {
            engagement += -2;
        }

        if (lead.Source == "Event")
        {
            engagement += 4;
        }

        if (lead.Source == "Import")
        {
            engagement += -4;
        }

        if (lead.Employees >= 1)
        {
            fit += 0;
        }

        if (lead.Employees > 2)
        {
            fit += 6;
        }

        if (lead.Employees >= 5)
        {
            fit += 7;
        }

        if (lead.Employees > 8)
        {
            fit += 4;
        }

        if (lead.Employees >= 14)
        {
            fit += -4;
        }

        if (lead.Employees > 23)
        {
            fit += 1;
        }

        if (lead.Employees >= 40)
        {
            fit += 7;
        }

        if (lead.Employees > 68)
        {
            fit += 6;
        }

        if (lead.Employees >= 118)
        {
            fit += 0;
        }

        if (lead.Employees > 207)
        {
            fit += -1;
        }

        if (lead.Employees >= 367)
        {
            fit += 4;
        }

        if (lead.Employees > 653)
        {
            fit += 5;
        }

        if (lead.Employees >= 1168)
        {
            fit += 2;
        }

        if (lead.Employees > 2095)
        {
            fit += 2;
        }

        if (lead.Employees >= 3762)
        {
            fit += -1;
        }

        if (lead.Employees > 6761)
        {
            fit += 5;
        }

        if (lead.Employees >= 12159)
        {
            fit += 2;
        }

        if (lead.Employees > 21876)
        {
            fit += 6;
        }

        if (lead.Revenue >= 1)
        {
            fit += 7;
        }

        if (lead.Revenue > 3)
        {
            fit += 5;
        }

        if (lead.Revenue >= 10)
        {
            fit += 2;
        }

        if (lead.Revenue > 27)
        {
            fit += -1;
        }

        if (lead.Revenue >= 74)
        {
            fit += 5;
        }

        if (lead.Revenue > 210)
        {
            fit += 0;
        }

        if (lead.Revenue >= 600)
        {
            fit += -1;
        }

        if (lead.Revenue > 1731)
        {
            fit += -2;
        }

        if (lead.Revenue >= 5010)
        {
            fit += -2;
        }

        if (lead.Revenue > 14516)
        {
            fit += 7;
        }

        if (lead.Revenue >= 42080)
        {
            fit += 7;
        }

        if (lead.Revenue > 122016)
        {
            fit += 0;
        }

        if (lead.Revenue >= 353826)
        {
            fit += 1;
        }

        if (lead.Revenue > 1026075)
        {
            fit += 3;
        }

        if (lead.Revenue >= 2975596)
        {
            fit += 5;
        }

        if (lead.Revenue > 8629203)
        {
            fit += 5;
        }

        if (lead.Revenue >= 25024663)
        {
            fit += 6;
        }

        if (lead.Revenue > 72571494)
        {
            fit += 6;
        }

        if (lead.Visits >= 1)
        {
            engagement += 5;
        }

        if (lead.Visits > 2)
        {
            engagement += 0;
        }

        if (lead.Visits >= 3)
        {
            engagement += -1;
        }

        if (lead.Visits > 4)
        {
            engagement += 2;
        }

        if (lead.Visits >= 6)
        {
            engagement += 0;
        }

        if (lead.Visits > 7)
        {
            engagement += 4;
        }

        if (lead.Visits >= 9)
        {
            engagement += 3;
        }

        if (lead.Visits > 11)
        {
            engagement += 2;
        }

        if (lead.Visits >= 13)
        {
            engagement += 3;
        }

        if (lead.Visits > 15)
        {
            engagement += 7;
        }

        if (lead.Visits >= 17)
        {
            engagement += 7;
        }

        if (lead.Visits > 20)
        {
            engagement += 8;
        }

        if (lead.Visits >= 23)
        {
            engagement += 7;
        }

        if (lead.Visits > 27)
        {
            engagement += -2;
        }

        if (lead.Visits >= 32)
        {
            engagement += -1;
        }

        if (lead.Visits > 37)
        {
            engagement += 4;
        }

        if (lead.Visits >= 43)
        {
            engagement += -1;
        }

        if (lead.Visits > 50)
        {
            engagement += 7;
        }

        if (lead.Opens >= 1)
        {
            engagement += 2;
        }

        if (lead.Opens > 2)
        {
            engagement += -4;
        }

        if (lead.Opens >= 3)
        {
            engagement += -4;
        }

        if (lead.Opens > 5)
        {
            engagement += 3;
        }

        if (lead.Opens >= 6)
        {
            engagement += 0;
        }

        if (lead.Opens > 8)
        {
            engagement += 7;
        }

        if (lead.Opens >= 10)
        {
            engagement += -1;
        }

        if (lead.Opens > 12)
        {
            engagement += 8;
        }

        if (lead.Opens >= 14)
        {
            engagement += 7;
        }

        if (lead.Opens > 17)
        {
            engagement += -4;
        }

        if (lead.Opens >= 20)
        {
            engagement += 6;
        }

        if (lead.Opens > 24)
        {
            engagement += -4;
        }

        if (lead.Opens >= 29)
        {
            engagement += -4;
        }

        if (lead.Opens > 35)
        {
            engagement += 5;
        }

        if (lead.Opens >= 42)
        {
            engagement += 4;
        }

        if (lead.Opens > 51)
        {
            engagement += 2;
        }

        if (lead.Opens >= 61)
        {
            engagement += -4;
        }

        if (lead.Opens > 75)
        {
            engagement += -3;
        }

        if (lead.HasBudget == true)
        {
            fit += 9;
        }

        if (lead.Consent == true)
        {
            engagement += 2;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 10)
        {
            fit += 3;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 20)
        {
            fit += 1;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 30)
        {
            fit += 0;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 40)
        {
            fit += 7;
        }

        if (lead.Industry == "Education" && lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Industry == "Government" && lead.Employees >= 60)
        {
            fit += -2;
        }

        if (lead.Industry == "Healthcare" && lead.Employees >= 70)
        {
            fit += 5;
        }

        if (lead.Industry == "Software" && lead.Employees >= 80)
        {
            fit += 1;
        }

        if (lead.Industry == "Logistics" && lead.Employees >= 90)
        {
            fit += -1;
        }

        if (lead.Industry == "Energy" && lead.Employees >= 100)
        {
            fit += -1;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 110)
        {
            fit += -4;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 120)
        {
            fit += 5;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 130)
        {
            fit += -3;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 140)
        {
            fit += 6;
        }

        if (lead.Industry == "Education" && lead.Employees >= 150)
        {
            fit += -1;
        }

        if (lead.Industry == "Government" && lead.Employees >= 160)
        {
            fit += 6;
        }

        if (lead.Industry == "Healthcare" && lead.Employees >= 170)
        {
            fit += -2;
        }

        if (lead.Industry == "Software" && lead.Employees >= 180)
        {
            fit += 6;
        }

        if (lead.Industry == "Logistics" && lead.Employees >= 190)
        {
            fit += 5;
        }

        if (lead.Industry == "Energy" && lead.Employees >= 200)
        {
            fit += -2;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 210)
        {
            fit += 8;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 220)
        {
            fit += 0;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 230)
        {
            fit += -1;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 240)
        {
            fit += 1;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }

    public static int SwitchB(Customer lead)
    {
        var fit = 0;
        var engagement = 0;

        switch (lead.Title)
        {
            case "Sales Director":
                fit += 6;
                break;
            case "Chief Executive Officer":
                fit += 1;
                break;
            case "Owner":
                fit += -2;
                break;
            case "Purchasing Manager":
                fit += 8;
                break;
            case "Head of Operations":
                fit += -3;
                break;
            case "Engineer":
                fit += -1;
                break;
            case "Student":
                fit += 6;
                break;
            case "Intern":
                fit += 1;
                break;
            case "Chief Technology Officer":
                fit += -2;
                break;
            case "Marketing Director":
                fit += -4;
                break;
            case "Plant Manager":
                fit += 5;
                break;
            case "Quality Manager":
                fit += -4;
                break;
            case "Consultant":
                fit += -4;
                break;
            case "Assistant":
                fit += 2;
                break;
            case "Project Manager":
                fit += 0;
                break;
            case "Production Planner":
                fit += -1;
                break;
            case "Buyer":
                fit += 5;
                break;
            case "Senior Buyer":
                fit += -1;
                break;
            case "Chief Financial Officer":
                fit += 5;
                break;
            case "Controller":
                fit += -3;
                break;
            case "Accountant":
                fit += -3;
                break;
            case "Teacher":
                fit += 0;
                break;
            case "Professor":
                fit += 0;
                break;
            case "Managing Director":
                fit += 5;
                break;
            case "Vice President":
                fit += 7;
                break;
            case "Vice President, Sales":
                fit += 6;
                break;
            case "Founder":
                fit += 4;
                break;
            case "Partner":
                fit += 8;
                break;
            case "Technician":
                fit += -3;
                break;
            case "Foreman":
                fit += 4;
                break;
            case "Architect":
                fit += 8;
                break;
            case "Designer":
                fit += 8;
                break;
            case "Analyst":
                fit += -3;
                break;
            case "Data Scientist":
                fit += -4;
                break;
            case "Product Manager":
                fit += 0;
                break;
            case "Logistics Manager":
                fit += 7;
                break;
            case "Supply Chain Manager":
                fit += 4;
                break;
            case "Clerk":
                fit += 5;
                break;
            case "Secretary":
                fit += 4;
                break;
            case "Retired":
                fit += -3;
                break;
        }

        switch (lead.Industry)
        {
            case "Manufacturing":
                fit += -4;
                break;
            case "Retail":
                fit += -1;
                break;
            case "Automotive":
                fit += -1;
                break;
            case "Chemicals":
                fit += 2;
                break;
            case "Education":
                fit += 8;
                break;
            case "Government":
                fit += 3;
                break;
            case "Healthcare":
                fit += -4;
                break;
            case "Software":
                fit += 2;
                break;
            case "Logistics":
                fit += 0;
                break;
            case "Energy":
                fit += 2;
                break;
            case "Agriculture":
                fit += 4;
                break;
            case "Construction":
                fit += 4;
                break;
            case "Finance":
                fit += -4;
                break;
            case "Insurance":
                fit += 7;
                break;
            case "Media":
                fit += 3;
                break;
            case "Mining":
                fit += 1;
                break;
            case "Pharmaceuticals":
                fit += -4;
                break;
            case "Telecommunications":
                fit += 1;
                break;
            case "Tourism":
                fit += -3;
                break;
            case "Utilities":
                fit += -1;
                break;
        }

        switch (lead.Country)
        {
            case "China":
                fit += 4;
                break;
            case "Germany":
                fit += 7;
                break;
            case "United States":
                fit += 0;
                break;
            case "France":
                fit += 2;
                break;
            case "Japan":
                fit += -3;
                break;
            case "Italy":
                fit += 6;
                break;
            case "Spain":
                fit += 8;
                break;
            case "Poland":
                fit += 8;
                break;
            case "India":
                fit += -2;
                break;
            case "Brazil":
                fit += 2;
                break;
            case "Mexico":
                fit += 3;
                break;
            case "Canada":
                fit += 8;
                break;
            case "Austria":
                fit += 3;
                break;
            case "Switzerland":
                fit += 4;
                break;
            case "Netherlands":
                fit += -4;
                break;
            case "Belgium":
                fit += 6;
                break;
            case "Sweden":
                fit += -4;
                break;
            case "Norway":
                fit += 6;
                break;
            case "Denmark":
                fit += 6;
                break;
            case "Finland":
                fit += 0;
                break;
            case "Portugal":
                fit += 6;
                break;
            case "Ireland":
                fit += -2;
                break;
            case "Turkey":
                fit += 3;
                break;
            case "Vietnam":
                fit += 3;
                break;
            case "Thailand":
                fit += -4;
                break;
            case "Malaysia":
                fit += -1;
                break;
            case "Singapore":
                fit += 7;
                break;
            case "Australia":
                fit += -2;
                break;
            case "New Zealand":
                fit += 1;
                break;
            case "South Korea":
                fit += 7;
                break;
        }

        switch (lead.Source)
        {
            case "Web form":
                engagement += 6;
                break;
            case "Trade fair":
                engagement += -1;
                break;
            case "Referral":
                engagement += 4;
                break;
            case "Cold call":
                engagement += 1;
                break;
            case "Webinar":
                engagement += 1;
                break;
            case "Newsletter":
                engagement += -2;
                break;
            case "Partner":
                engagement += 8;
                break;
            case "Search":
                engagement += 5;
                break;
            case "Social media":
                engagement += 1;
                break;
            case "Print":
                engagement += -2;
                break;
            case "Event":
                engagement += 4;
                break;
            case "Import":
                engagement += -4;
                break;
        }

        if (lead.Employees >= 1)
        {
            fit += 0;
        }

        if (lead.Employees > 2)
        {
            fit += 6;
        }

        if (lead.Employees >= 5)
        {
            fit += 7;
        }

        if (lead.Employees > 8)
        {
            fit += 4;
        }

        if (lead.Employees >= 14)
        {
            fit += -4;
        }

        if (lead.Employees > 23)
        {
            fit += 1;
        }

        if (lead.Employees >= 40)
        {
            fit += 7;
        }

        if (lead.Employees > 68)
        {
            fit += 6;
        }

        if (lead.Employees >= 118)
        {
            fit += 0;
        }

        if (lead.Employees > 207)
        {
            fit += -1;
        }

        if (lead.Employees >= 367)
        {
            fit += 4;
        }

        if (lead.Employees > 653)
        {
            fit += 5;
        }

        if (lead.Employees >= 1168)
        {
            fit += 2;
        }

        if (lead.Employees > 2095)
        {
            fit += 2;
        }

        if (lead.Employees >= 3762)
        {
            fit += -1;
        }

        if (lead.Employees > 6761)
        {
            fit += 5;
        }

        if (lead.Employees >= 12159)
        {
            fit += 2;
        }

        if (lead.Employees > 21876)
        {
            fit += 6;
        }

        if (lead.Revenue >= 1)
        {
            fit += 7;
        }

        if (lead.Revenue > 3)
        {
            fit += 5;
        }

        if (lead.Revenue >= 10)
        {
            fit += 2;
        }

        if (lead.Revenue > 27)
        {
            fit += -1;
        }

        if (lead.Revenue >= 74)
        {
            fit += 5;
        }

        if (lead.Revenue > 210)
        {
            fit += 0;
        }

        if (lead.Revenue >= 600)
        {
            fit += -1;
        }

        if (lead.Revenue > 1731)
        {
            fit += -2;
        }

        if (lead.Revenue >= 5010)
        {
            fit += -2;
        }

        if (lead.Revenue > 14516)
        {
            fit += 7;
        }

        if (lead.Revenue >= 42080)
        {
            fit += 7;
        }

        if (lead.Revenue > 122016)
        {
            fit += 0;
        }

        if (lead.Revenue >= 353826)
        {
            fit += 1;
        }

        if (lead.Revenue > 1026075)
        {
            fit += 3;
        }

        if (lead.Revenue >= 2975596)
        {
            fit += 5;
        }

        if (lead.Revenue > 8629203)
        {
            fit += 5;
        }

        if (lead.Revenue >= 25024663)
        {
            fit += 6;
        }

        if (lead.Revenue > 72571494)
        {
            fit += 6;
        }

        if (lead.Visits >= 1)
        {
            engagement += 5;
        }

        if (lead.Visits > 2)
        {
            engagement += 0;
        }

        if (lead.Visits >= 3)
        {
            engagement += -1;
        }

        if (lead.Visits > 4)
        {
            engagement += 2;
        }

        if (lead.Visits >= 6)
        {
            engagement += 0;
        }

        if (lead.Visits > 7)
        {
            engagement += 4;
        }

        if (lead.Visits >= 9)
        {
            engagement += 3;
        }

        if (lead.Visits > 11)
        {
            engagement += 2;
        }

        if (lead.Visits >= 13)
        {
            engagement += 3;
        }

        if (lead.Visits > 15)
        {
            engagement += 7;
        }

        if (lead.Visits >= 17)
        {
            engagement += 7;
        }

        if (lead.Visits > 20)
        {
            engagement += 8;
        }

        if (lead.Visits >= 23)
        {
            engagement += 7;
        }

        if (lead.Visits > 27)
        {
            engagement += -2;
        }

        if (lead.Visits >= 32)
        {
            engagement += -1;
        }

        if (lead.Visits > 37)
        {
            engagement += 4;
        }

        if (lead.Visits >= 43)
        {
            engagement += -1;
        }

        if (lead.Visits > 50)
        {
            engagement += 7;
        }

        if (lead.Opens >= 1)
        {
            engagement += 2;
        }

        if (lead.Opens > 2)
        {
            engagement += -4;
        }

        if (lead.Opens >= 3)
        {
            engagement += -4;
        }

        if (lead.Opens > 5)
        {
            engagement += 3;
        }

        if (lead.Opens >= 6)
        {
            engagement += 0;
        }

        if (lead.Opens > 8)
        {
            engagement += 7;
        }

        if (lead.Opens >= 10)
        {
            engagement += -1;
        }

        if (lead.Opens > 12)
        {
            engagement += 8;
        }

        if (lead.Opens >= 14)
        {
            engagement += 7;
        }

        if (lead.Opens > 17)
        {
            engagement += -4;
        }

        if (lead.Opens >= 20)
        {
            engagement += 6;
        }

        if (lead.Opens > 24)
        {
            engagement += -4;
        }

        if (lead.Opens >= 29)
        {
            engagement += -4;
        }

        if (lead.Opens > 35)
        {
            engagement += 5;
        }

        if (lead.Opens >= 42)
        {
            engagement += 4;
        }

        if (lead.Opens > 51)
        {
            engagement += 2;
        }

        if (lead.Opens >= 61)
        {
            engagement += -4;
        }

        if (lead.Opens > 75)
        {
            engagement += -3;
        }

        if (lead.HasBudget == true)
        {
            fit += 9;
        }

        if (lead.Consent == true)
        {
            engagement += 2;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 10)
        {
            fit += 3;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 20)
        {
            fit += 1;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 30)
        {
            fit += 0;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 40)
        {
            fit += 7;
        }

        if (lead.Industry == "Education" && lead.Employees >= 50)
        {
            fit += 5;
        }

        if (lead.Industry == "Government" && lead.Employees >= 60)
        {
            fit += -2;
        }

        if (lead.Industry == "Healthcare" && lead.Employees >= 70)
        {
            fit += 5;
        }

        if (lead.Industry == "Software" && lead.Employees >= 80)
        {
            fit += 1;
        }

        if (lead.Industry == "Logistics" && lead.Employees >= 90)
        {
            fit += -1;
        }

        if (lead.Industry == "Energy" && lead.Employees >= 100)
        {
            fit += -1;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 110)
        {
            fit += -4;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 120)
        {
            fit += 5;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 130)
        {
            fit += -3;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 140)
        {
            fit += 6;
        }

        if (lead.Industry == "Education" && lead.Employees >= 150)
        {
            fit += -1;
        }

        if (lead.Industry == "Government" && lead.Employees >= 160)
        {
            fit += 6;
        }

        if (lead.Industry == "Healthcare" && lead.Employees >= 170)
        {
            fit += -2;
        }

        if (lead.Industry == "Software" && lead.Employees >= 180)
        {
            fit += 6;
        }

        if (lead.Industry == "Logistics" && lead.Employees >= 190)
        {
            fit += 5;
        }

        if (lead.Industry == "Energy" && lead.Employees >= 200)
        {
            fit += -2;
        }

        if (lead.Industry == "Manufacturing" && lead.Employees >= 210)
        {
            fit += 8;
        }

        if (lead.Industry == "Retail" && lead.Employees >= 220)
        {
            fit += 0;
        }

        if (lead.Industry == "Automotive" && lead.Employees >= 230)
        {
            fit += -1;
        }

        if (lead.Industry == "Chemicals" && lead.Employees >= 240)
        {
            fit += 1;
        }

        return Math.Clamp(Math.Min(fit, 60) + Math.Min(engagement, 60), 0, 100);
    }
}
