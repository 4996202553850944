using SymCalc.Samples.NewtonRaphson;

return SampleProgram.Run(new NewtonRaphsonSample(), args);
